-- How much is parked is looked at every few seconds; without this the whole day's rows were read for it.
CREATE INDEX outbox_parked ON outbox (id) WHERE parked_at IS NOT NULL;
