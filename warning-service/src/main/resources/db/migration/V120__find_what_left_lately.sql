-- The audit asks by which channels anything has left in the last seconds; a BRIN index costs the dispatcher next to nothing.
create index attempt_handed_over on attempt using brin (handed_over_at) with (pages_per_range = 16);
