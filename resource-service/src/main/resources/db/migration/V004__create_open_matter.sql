-- What is going on where, as incident and warning events tell it.
CREATE TABLE open_matter (
    kind     text    NOT NULL CHECK (kind IN ('incident', 'warning')),
    id       text    NOT NULL,
    region   text    NOT NULL COLLATE "C",
    exercise boolean NOT NULL,
    PRIMARY KEY (kind, id, region)
);
CREATE INDEX open_matter_region ON open_matter (region);
