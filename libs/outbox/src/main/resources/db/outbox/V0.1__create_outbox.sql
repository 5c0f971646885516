-- A queue, not a cursor: a lower id may commit later, so readers ask for what is unpublished, never for "id > last".
CREATE TABLE outbox (
    id             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    event_id       uuid        NOT NULL,
    topic          text        NOT NULL,
    key            text        NOT NULL,
    lane           smallint    NOT NULL CHECK (lane BETWEEN 0 AND 15),
    type           text        NOT NULL,
    region         text        NOT NULL,
    correlation_id text        NOT NULL,
    causation_id   text,
    traceparent    text,
    payload        text        NOT NULL,
    created_at     timestamptz NOT NULL DEFAULT now(),
    published_at   timestamptz,
    parked_at      timestamptz,
    parked_reason  text,
    CHECK ((parked_at IS NULL) = (parked_reason IS NULL)),
    CHECK (published_at IS NULL OR parked_at IS NULL)
) WITH (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000, autovacuum_vacuum_cost_delay = 0);

CREATE INDEX outbox_pending ON outbox (id) WHERE published_at IS NULL AND parked_at IS NULL;
