-- The figures of a collector's morning: how many cases each kind of step has today, and what they are worth.
select action, count(*) as cases, coalesce(sum(principal), 0) as principal
  from strategy.api_work
 where assigned_to = :me and due_on <= :today
 group by action
