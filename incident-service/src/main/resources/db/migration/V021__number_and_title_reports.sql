alter table report add column ordinal integer, add column title text;

update report set ordinal = numbered.ordinal
from (select id, row_number() over (partition by incident_id, kind order by sequence) as ordinal from report) as numbered
where report.id = numbered.id;

alter table report alter column ordinal set not null, add check (ordinal >= 1), add unique (incident_id, kind, ordinal);

comment on column report.ordinal is 'Which of its kind: 续报一, 续报二';
comment on column report.title is 'As drafted when the report was made; null for reports made before titles were kept';
