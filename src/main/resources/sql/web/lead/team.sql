-- What each collector carries, and how much of it is due today or late.
select assigned_to, count(*) as cases, coalesce(sum(principal), 0) as principal, coalesce(sum(expected), 0) as expected,
       count(*) filter (where due_on <= :today and action not in ('WITH_LEGAL', 'AWAIT_CLIENT', 'AWAIT_NOTICE')) as due,
       count(*) filter (where due_on < :today and action not in ('WITH_LEGAL', 'AWAIT_CLIENT', 'AWAIT_NOTICE')) as late
  from strategy.api_work
 where action <> 'NONE'
 group by assigned_to
