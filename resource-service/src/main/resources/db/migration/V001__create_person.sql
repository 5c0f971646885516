-- People of the directory; a superior may be stored after those beneath. A removed person keeps id and revision (a later registration goes on counting), never the number.
CREATE TABLE person (
    id            text PRIMARY KEY COLLATE "C" CHECK (id ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$'),
    name          text        NOT NULL,
    post          text        NOT NULL,
    region        text        NOT NULL COLLATE "C" CHECK (region ~ '^[0-9]{12}$'),
    superior_id   text        REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    deputy_of_id  text        REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    phone_sealed  text,
    email_sealed  text,
    revision      bigint      NOT NULL DEFAULT 1,
    registered_at timestamptz NOT NULL DEFAULT now(),
    changed_at    timestamptz NOT NULL DEFAULT now(),
    removed_at    timestamptz,
    CHECK (removed_at IS NOT NULL OR phone_sealed IS NOT NULL),
    CHECK (removed_at IS NULL OR (phone_sealed IS NULL AND email_sealed IS NULL))
);
CREATE INDEX person_region ON person (region, id) WHERE removed_at IS NULL;
CREATE INDEX person_superior ON person (superior_id) WHERE superior_id IS NOT NULL;
CREATE INDEX person_deputy_of ON person (deputy_of_id) WHERE deputy_of_id IS NOT NULL;
