-- Somebody may say that they are awake and not yet where they are needed; they are called again.
alter table call_out add column asks_in_place boolean not null default false;
alter table call add column not_in_place_at timestamptz;
alter table call add column called_back int not null default 0;
alter table answer add column in_place boolean;
