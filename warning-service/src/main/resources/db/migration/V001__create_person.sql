-- What directory-events-v1 says of a person; numbers stay sealed as received. A removed person stays as a tombstone, so
-- that an older event arriving later cannot bring it back.
create table person (
    id           text primary key,
    name         text not null,
    post         text not null,
    region       text not null,
    superior_id  text,
    deputy_of_id text,
    phone_sealed text,
    email_sealed text,
    revision     bigint not null,
    active       boolean not null
);

create index person_region on person (region text_pattern_ops) where active;
create index person_deputy_of on person (deputy_of_id) where active;
