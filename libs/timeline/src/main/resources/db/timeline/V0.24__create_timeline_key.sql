-- Public halves of every key that ever signed a root; Ed25519, base64 of the X.509 form.
CREATE TABLE timeline_key (
    key_id     text        PRIMARY KEY,
    public_key text        NOT NULL,
    first_used timestamptz NOT NULL DEFAULT now()
);
