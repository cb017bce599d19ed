-- What each collector carries, and how much of it is due today or late.
select assigned_to, sum(cases) as cases, sum(principal) as principal, sum(expected) as expected,
       coalesce(sum(cases) filter (where to_do and due_on <= :today), 0) as due,
       coalesce(sum(cases) filter (where to_do and due_on < :today), 0) as late
  from (select *, action not in ('WITH_LEGAL', 'AWAIT_CLIENT', 'AWAIT_NOTICE') as to_do from strategy.api_work_tally) as work
 where action <> 'NONE'
 group by assigned_to
