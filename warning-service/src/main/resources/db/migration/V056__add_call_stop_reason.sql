-- Why a call stopped before an answer.
alter table call add column stop_reason text
    check (stop_reason in ('cancelled', 'expired', 'updated', 'out-of-area', 'left-the-post'));
