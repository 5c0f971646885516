-- Warnings in force are few among all that ever were, and looked for every second.
create index warning_in_force on warning (expires) where state in ('issued', 'updated');
