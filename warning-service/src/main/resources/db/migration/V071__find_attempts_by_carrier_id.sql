create index attempt_carrier on attempt (carrier_id) where carrier_id is not null;
create index reminder_carrier on reminder (carrier_id) where carrier_id is not null;
