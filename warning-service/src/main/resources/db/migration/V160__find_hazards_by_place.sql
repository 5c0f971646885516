-- Those near a place are looked for on both sides of every border.
create index hazard_open_place on hazard (latitude, longitude) where state <> 'closed';
