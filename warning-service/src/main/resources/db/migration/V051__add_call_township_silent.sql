-- Its whole township was found silent: nobody can say for it that it is awake.
alter table call add column township_silent boolean not null default false;
