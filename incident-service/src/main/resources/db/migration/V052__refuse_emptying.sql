-- Notices and questions from above are not emptied either; nor is what was reminded.
create trigger notice_is_never_emptied before truncate on notice
    for each statement execute function refuse_rewriting();
create trigger verification_request_is_never_emptied before truncate on verification_request
    for each statement execute function refuse_rewriting();
create trigger clock_reminder_is_never_emptied before truncate on clock_reminder
    for each statement execute function refuse_rewriting();
