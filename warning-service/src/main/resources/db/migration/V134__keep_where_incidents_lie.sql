alter table incident_fact add column longitude double precision;
alter table incident_fact add column latitude double precision;
