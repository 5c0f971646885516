alter table assessment
    -- Administrative codes, separated by commas.
    add column areas text,
    add column valid_from timestamptz,
    add column valid_until timestamptz,
    -- What was known when it was concluded, as JSON: the basis of the judgement does not move afterwards.
    add column facts_then text;
