-- What still has to leave, in rows of a few bytes: to publish is to delete one of them, and the event itself is never rewritten.
CREATE TABLE outbox_waiting (
    id            bigint   PRIMARY KEY,
    lane          smallint NOT NULL,
    topic         text     NOT NULL,
    parked_at     timestamptz,
    parked_reason text,
    CHECK ((parked_at IS NULL) = (parked_reason IS NULL))
) WITH (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000, autovacuum_vacuum_cost_delay = 0);

CREATE INDEX outbox_waiting_parked ON outbox_waiting (id) WHERE parked_at IS NOT NULL;

CREATE FUNCTION outbox_wait() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO outbox_waiting (id, lane, topic) SELECT id, lane, topic FROM written;
    RETURN NULL;
END $$;

-- Whoever inserts, an older version too, cannot forget it.
CREATE TRIGGER outbox_waits AFTER INSERT ON outbox REFERENCING NEW TABLE AS written
    FOR EACH STATEMENT EXECUTE FUNCTION outbox_wait();

INSERT INTO outbox_waiting (id, lane, topic, parked_at, parked_reason)
SELECT id, lane, topic, parked_at, parked_reason FROM outbox WHERE published_at IS NULL;

-- published_at, parked_at and parked_reason of outbox are no longer written; they go in a later version.
DROP INDEX outbox_pending;
DROP INDEX outbox_parked;
