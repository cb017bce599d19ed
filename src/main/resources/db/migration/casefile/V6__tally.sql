-- How many cases of each status a client has, as changes that sum up: kept by the table itself, so that no writer forgets
-- them and none waits for another. Folded together from time to time.
create table casefile.case_tally (
    client_id uuid   not null,
    status    text   not null,
    cases     bigint not null
);
create index case_tally_client on casefile.case_tally (client_id);
call public.guard('casefile.case_tally');

create function casefile.tally() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        insert into casefile.case_tally select client_id, status, count(*) from came group by client_id, status;
    elsif tg_op = 'DELETE' then
        insert into casefile.case_tally select client_id, status, -count(*) from went group by client_id, status;
    else
        insert into casefile.case_tally
        select client_id, status, sum(cases)
          from (select client_id, status, 1 as cases from came union all select client_id, status, -1 from went) as change
         group by client_id, status
        having sum(cases) <> 0;
    end if;
    return null;
end $$;
create trigger tally_insert after insert on casefile.case_file referencing new table as came
    for each statement execute function casefile.tally();
create trigger tally_update after update on casefile.case_file referencing new table as came old table as went
    for each statement execute function casefile.tally();
create trigger tally_delete after delete on casefile.case_file referencing old table as went
    for each statement execute function casefile.tally();

insert into casefile.case_tally select client_id, status, count(*) from casefile.case_file group by client_id, status;

create view casefile.api_case_tally with (security_invoker) as
    select client_id, status, sum(cases) as cases from casefile.case_tally group by client_id, status having sum(cases) <> 0;
