-- How far the news of a gateway that may not call in were fetched.
create table carrier_cursor (
    provider text primary key,
    cursor   text not null
);
