-- What a tip says is kept, masked and destroyed like every other personal data.
alter table personal_data drop constraint personal_data_field_check;
alter table personal_data add constraint personal_data_field_check check (field in (
    'source.name', 'source.phone', 'spokenTo', 'leaderOnScene.name', 'leaderOnScene.phone', 'commander.name',
    'commander.phone', 'drafter', 'signer', 'receivedBy', 'caller.name', 'caller.phone', 'recorder', 'toldBefore',
    'tip.words'));

insert into personal_data (owner_id, field, sealed, masked)
select id, 'tip.words', words_sealed, '（已加密）' from tip where words_sealed is not null;
update tip set words_sealed = null where words_sealed is not null;

-- Those that no incident takes along have a deadline of their own. A migration knows no retention; the handler looks again.
insert into deadline (key, kind, due_at, attempt_at, payload, correlation_id)
select 'tip-words:' || t.id, 'tip-words-due', t.received_at + interval '30 days', t.received_at + interval '30 days', '{}', t.id::text
from tip t join personal_data p on p.owner_id = t.id where t.incident_id is null;

create index tip_by_time on tip (occurred_at);
comment on column tip.words_sealed is 'Empty since words are kept in personal_data';
