-- What is reported back, by type; rows without one are the free form, in which nothing was demanded.
alter table feedback
    add column type text check (type in
        ('received', 'first', 'movement', 'in-place', 'dangers', 'needs', 'closing')),
    add column on_site boolean,
    add column moving boolean,
    add column people_affected int check (people_affected >= 0),
    add column people_in_danger int check (people_in_danger >= 0),
    add column roads text check (roads in ('working', 'cut', 'unknown')),
    add column power text check (power in ('working', 'cut', 'unknown')),
    add column comms text check (comms in ('working', 'cut', 'unknown')),
    add column dead int check (dead >= 0),
    add column missing int check (missing >= 0),
    add column injured int check (injured >= 0),
    add column needs text,
    add column rain_millimetres numeric(7, 1) check (rain_millimetres >= 0),
    add column losses text,
    add column corrects uuid references feedback (id);
