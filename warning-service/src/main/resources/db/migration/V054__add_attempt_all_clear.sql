-- Tells somebody who was called that the warning is lifted; it asks nothing and wakes nobody.
alter table attempt add column all_clear boolean not null default false;
