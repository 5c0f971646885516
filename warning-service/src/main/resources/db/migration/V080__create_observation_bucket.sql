-- Half an hour of one station's readings, added up as they come: a window is its full half hours and the readings at its
-- two edges, so that a day of a minute's readings costs some fifty rows and not 1,440.
create table observation_bucket (
    source    text not null,
    station   text not null,
    kind      text not null,
    start_at  timestamptz not null,
    region    text not null,
    total     double precision not null,
    most      double precision not null,
    least     double precision not null,
    readings  bigint not null,
    primary key (source, station, kind, start_at)
);

create index observation_bucket_region on observation_bucket (region text_pattern_ops, start_at);

insert into observation_bucket (source, station, kind, start_at, region, total, most, least, readings)
select source, station, kind, date_bin('30 minutes', observed_at, timestamptz '2000-01-01 00:00:00+00'), max(region),
    sum(value), max(value), min(value), count(*)
from observation
group by 1, 2, 3, 4;

-- Every look-up names the source too, which the unique constraint serves.
drop index observation_window;
