-- What came in one request; its readings are in observation, those known already only counted.
create table observation_batch (
    id          uuid primary key,
    taken_by    text not null,
    received_at timestamptz not null,
    readings    int not null,
    stored      int not null,
    regions     text[] not null
);
