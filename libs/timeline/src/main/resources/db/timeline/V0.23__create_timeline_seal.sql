-- The heads that each root was the first to seal.
CREATE TABLE timeline_seal (
    root       bigint NOT NULL,
    subject_id text   NOT NULL,
    seq        bigint NOT NULL,
    hash       text   NOT NULL,
    PRIMARY KEY (root, subject_id)
);
