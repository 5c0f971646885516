alter table observation drop constraint observation_kind_check;
alter table observation add constraint observation_kind_check check (kind in
    ('rainfall', 'water-level', 'wind-speed', 'temperature', 'snow-depth', 'combustible-gas', 'toxic-gas', 'hotspot'));
