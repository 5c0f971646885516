-- Published versions of rule packs. A version is law for those who began under it: it is never changed and never removed.
create table rule_pack_version (
    pack_id        text        not null,
    version        text        not null,
    effective_from timestamptz not null,
    approved_by    text        not null,
    body           text        not null check (body is json object),
    published_by   text        not null,
    published_at   timestamptz not null,
    primary key (pack_id, version)
);

create function keep_rule_pack_version() returns trigger language plpgsql as $$
begin
    raise exception 'a published version of a rule pack is never changed';
end $$;

create trigger rule_pack_version_is_immutable
    before update or delete on rule_pack_version
    for each row execute function keep_rule_pack_version();
