-- What each collector has to do, by step and day, as changes that sum up: kept by the table itself, so that no writer forgets
-- them and none waits for another. Folded together from time to time.
create table strategy.work_tally (
    client_id   uuid          not null,
    assigned_to uuid,
    action      text          not null,
    due_on      date          not null,
    cases       bigint        not null,
    principal   numeric(18,2) not null,
    expected    numeric(18,2) not null
);
create index work_tally_collector on strategy.work_tally (assigned_to, due_on);
call public.guard('strategy.work_tally');

create function strategy.tally() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        insert into strategy.work_tally
        select client_id, assigned_to, action, due_on, count(*), sum(principal), sum(expected)
          from came group by client_id, assigned_to, action, due_on;
    elsif tg_op = 'DELETE' then
        insert into strategy.work_tally
        select client_id, assigned_to, action, due_on, -count(*), -sum(principal), -sum(expected)
          from went group by client_id, assigned_to, action, due_on;
    else
        insert into strategy.work_tally
        select client_id, assigned_to, action, due_on, sum(cases), sum(principal), sum(expected)
          from (select client_id, assigned_to, action, due_on, 1 as cases, principal, expected from came
                union all
                select client_id, assigned_to, action, due_on, -1, -principal, -expected from went) as change
         group by client_id, assigned_to, action, due_on
        having (sum(cases), sum(principal), sum(expected)) <> (0, 0, 0);
    end if;
    return null;
end $$;
create trigger tally_insert after insert on strategy.work_item referencing new table as came
    for each statement execute function strategy.tally();
create trigger tally_update after update on strategy.work_item referencing new table as came old table as went
    for each statement execute function strategy.tally();
create trigger tally_delete after delete on strategy.work_item referencing old table as went
    for each statement execute function strategy.tally();

insert into strategy.work_tally
select client_id, assigned_to, action, due_on, count(*), sum(principal), sum(expected)
  from strategy.work_item group by client_id, assigned_to, action, due_on;

create view strategy.api_work_tally with (security_invoker) as
    select assigned_to, action, due_on, sum(cases) as cases, sum(principal) as principal, sum(expected) as expected
      from strategy.work_tally
     group by assigned_to, action, due_on
    having sum(cases) <> 0;
