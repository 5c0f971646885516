alter table text_message add constraint text_message_exercise_marked
    check (not exercise or starts_with(text, '演练')) not valid;
