-- That this database is a demonstration: one row, written with the people whose password everyone knows, never taken back.
create table identity.demonstration (
    only_row boolean     primary key default true check (only_row),
    since    timestamptz not null
);

revoke update, delete on identity.demonstration from quittance_app;

-- The demonstrations of before are known by their people's addresses: "example" is a domain that nobody can own.
insert into identity.demonstration (since)
select min(created_at) from identity.person where email like '%@treval.example' having count(*) > 0;
