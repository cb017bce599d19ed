-- The figures of a collector's morning: how many cases each kind of step has today, and what they are worth.
select action, sum(cases) as cases, sum(principal) as principal
  from strategy.api_work_tally
 where assigned_to = :me and due_on <= :today
 group by action
