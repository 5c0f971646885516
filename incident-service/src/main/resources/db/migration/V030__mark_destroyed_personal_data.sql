-- Destroyed in place: the row still tells that something was given, and nothing of what.
alter table personal_data add column destroyed_at timestamptz;
alter table personal_data add constraint personal_data_destroyed_is_empty
    check (destroyed_at is null or (sealed = '' and masked = '已销毁'));
