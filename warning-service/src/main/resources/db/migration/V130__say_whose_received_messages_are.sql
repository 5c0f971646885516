-- In whose name a message came (short code, empty for the whole country), and which messages it refers to, as it wrote them.
alter table cap_received add column region text;
alter table cap_received add column refs text;
update cap_received r set region = w.region from warning w where w.id = r.warning_id;
update cap_received set region = '' where region is null;
alter table cap_received alter column region set not null;
create index cap_received_newest on cap_received (received_at desc, id desc);
