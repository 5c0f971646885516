-- What a telephone log has to hold (值班电话记录簿); names and numbers are sealed in personal_data.
alter table transmission
    add column report_id uuid references report (id),
    add column call      text check (call is json object);

comment on column transmission.report_id is 'The report that was sent; null means what was known then';
