-- Who saw which person's number in clear, and why. Append-only.
CREATE TABLE phone_disclosure (
    id           uuid PRIMARY KEY,
    person_id    text        NOT NULL REFERENCES person (id),
    party        text        NOT NULL,
    party_name   text        NOT NULL,
    reason       text        NOT NULL,
    disclosed_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX phone_disclosure_person ON phone_disclosure (person_id, disclosed_at);
