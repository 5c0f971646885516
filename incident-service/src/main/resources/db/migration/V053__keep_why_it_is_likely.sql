-- Which grade the local government judges likely, and why.
alter table notice_moment add column grade text check (grade in ('major', 'particularly-major'));
alter table notice_moment add column reason text;
