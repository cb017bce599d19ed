-- Whoever enters facts holds this row: what was checked against the facts in force is still true when it is written.
create table rulebook.turn (
    token boolean primary key default true check (token)
);
insert into rulebook.turn default values;
revoke insert, delete, truncate on rulebook.turn from quittance_app;

do $$
begin
    assert (select count(*) from rulebook.turn) = 1, 'nobody could enter a fact';
end $$;
