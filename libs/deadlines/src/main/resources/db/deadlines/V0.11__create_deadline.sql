-- due_at is the promise and never changes by a failure; attempt_at is when the watcher may try (again).
CREATE TABLE deadline (
    key            text PRIMARY KEY,
    kind           text        NOT NULL,
    due_at         timestamptz NOT NULL,
    attempt_at     timestamptz NOT NULL,
    payload        text        NOT NULL,
    state          text        NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'fired', 'cancelled')),
    correlation_id text        NOT NULL,
    causation_id   text,
    traceparent    text,
    scheduled_at   timestamptz NOT NULL DEFAULT now(),
    ended_at       timestamptz,
    seen_late      boolean     NOT NULL DEFAULT false,
    failures       integer     NOT NULL DEFAULT 0,
    last_failure   text,
    CHECK ((state = 'open') = (ended_at IS NULL)),
    CHECK (attempt_at >= due_at)
) WITH (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_cost_delay = 0);

CREATE INDEX deadline_open ON deadline (kind, attempt_at) WHERE state = 'open';
CREATE INDEX deadline_ended ON deadline (ended_at) WHERE state <> 'open';
