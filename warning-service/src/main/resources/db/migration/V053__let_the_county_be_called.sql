alter table attempt drop constraint attempt_who_check;
alter table attempt add constraint attempt_who_check check (who in ('self', 'deputy', 'superior', 'county', 'door'));
