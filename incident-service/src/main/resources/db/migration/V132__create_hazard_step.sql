-- Each step of a hazard as it was taken; nothing is overwritten.
create table hazard_step (
    hazard_id uuid not null references hazard (id),
    revision  int not null,
    state     text not null,
    note      text,
    taken_by  text not null,
    taken_at  timestamptz not null,
    primary key (hazard_id, revision)
);
