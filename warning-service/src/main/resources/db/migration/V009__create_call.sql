create table call (
    id                uuid primary key,
    call_out_id       uuid not null references call_out (id),
    warning_id        uuid not null references warning (id),
    person_id         text not null references person (id),
    name              text not null,
    post              text not null,
    region            text not null,
    state             text not null
        check (state in ('pending', 'calling', 'answered', 'unanswered', 'at-the-door', 'stopped')),
    quality           text check (quality in ('heard', 'pressed', 'said', 'read', 'proxied', 'door')),
    next_step         int not null,
    answered_at       timestamptz,
    feedback_since    timestamptz,
    feedback_due_at   timestamptz,
    feedback_overdue_at timestamptz,
    door_asked_id     text,
    check ((state = 'answered') = (answered_at is not null)),
    unique (call_out_id, person_id)
);

create index call_warning on call (warning_id);
create index call_open on call (state) where state in ('pending', 'calling', 'at-the-door');
