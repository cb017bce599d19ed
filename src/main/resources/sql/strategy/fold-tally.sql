with gone as (delete from strategy.work_tally returning *)
insert into strategy.work_tally (client_id, assigned_to, action, due_on, cases, principal, expected)
select client_id, assigned_to, action, due_on, sum(cases), sum(principal), sum(expected)
  from gone
 group by client_id, assigned_to, action, due_on
having (sum(cases), sum(principal), sum(expected)) <> (0, 0, 0)
