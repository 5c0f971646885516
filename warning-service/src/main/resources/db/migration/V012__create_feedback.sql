create table feedback (
    id                uuid primary key,
    call_id           uuid not null references call (id),
    commander         text,
    villages_affected int check (villages_affected >= 0),
    people_to_move    int check (people_to_move >= 0),
    people_moved      int check (people_moved >= 0),
    refusing          int check (refusing >= 0),
    shelter_used      text,
    notes             text,
    given_by          text not null,
    given_at          timestamptz not null,
    late              boolean not null
);

create index feedback_call on feedback (call_id, given_at);
