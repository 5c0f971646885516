-- What the sealer has signed. A root covers the last state of every head that was sealed by the roots first to number;
-- windows follow the powers of two in number, so few roots prove what was the case at any of them.
CREATE TABLE timeline_root (
    number        bigint      PRIMARY KEY CHECK (number >= 1),
    first         bigint      NOT NULL CHECK (first BETWEEN 1 AND number),
    heads         integer     NOT NULL CHECK (heads >= 1),
    leaves        integer     NOT NULL CHECK (leaves >= 1),
    tree          text        NOT NULL,
    sealed_at     timestamptz NOT NULL,
    previous_hash text        NOT NULL,
    skip_hash     text        NOT NULL,
    key_id        text        NOT NULL,
    hash          text        NOT NULL,
    signature     text        NOT NULL
);
