-- Its tips are compared with an incident's figures whenever a report changes them.
create index tip_by_incident on tip (incident_id) where incident_id is not null;
