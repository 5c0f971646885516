-- One hash chain per subject (an incident or a warning). The head row is what appending locks, and shows a cut tail.
CREATE TABLE timeline_head (
    subject_id text   PRIMARY KEY,
    seq        bigint NOT NULL,
    hash       text   NOT NULL
);

CREATE TABLE timeline_entry (
    subject_id    text        NOT NULL,
    seq           bigint      NOT NULL CHECK (seq >= 1),
    at            timestamptz NOT NULL,
    known_at      timestamptz NOT NULL,
    kind          text        NOT NULL,
    actor         text        NOT NULL,
    refs          text        NOT NULL,
    previous_hash text        NOT NULL,
    hash          text        NOT NULL,
    PRIMARY KEY (subject_id, seq)
);
