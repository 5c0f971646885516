-- Who read what a tip says, when and why.
create table tip_opening (
    id        bigint generated always as identity primary key,
    tip_id    uuid        not null references tip (id),
    opened_by text        not null,
    opened_at timestamptz not null,
    reason    text        not null check (reason <> '')
);

create trigger tip_opening_is_never_rewritten before update or delete on tip_opening
    for each row execute function refuse_rewriting();
create trigger tip_opening_is_never_emptied before truncate on tip_opening
    for each statement execute function refuse_rewriting();
