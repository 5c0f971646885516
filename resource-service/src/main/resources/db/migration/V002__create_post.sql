CREATE TABLE post (
    id         uuid PRIMARY KEY,
    title      text        NOT NULL,
    region     text        NOT NULL COLLATE "C",
    created_at timestamptz NOT NULL DEFAULT now(),
    UNIQUE (region, title)
);
