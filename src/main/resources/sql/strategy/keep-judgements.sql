-- What the run found becomes the work list; a row that did not change is not written.
insert into strategy.work_item as w (case_id, client_id, assigned_to, route, reason, action, due_on, probability, principal,
                                     expected, routed_on)
select s.case_id, c.client_id, c.assigned_to, s.route, s.reason, s.action, s.due_on, s.probability, s.principal, s.expected,
       :on
  from strategy.staged_work s
  join casefile.api_case c on c.case_id = s.case_id
 where s.run_id = :run
 order by s.case_id -- two runs lock the same rows in the same order
on conflict (case_id) do update
   set assigned_to = excluded.assigned_to, route = excluded.route, reason = excluded.reason, action = excluded.action,
       due_on = excluded.due_on, probability = excluded.probability, principal = excluded.principal,
       expected = excluded.expected,
       routed_on = case when (w.route, w.reason) = (excluded.route, excluded.reason) then w.routed_on
                        else excluded.routed_on end
 where (w.assigned_to, w.route, w.reason, w.action, w.due_on, w.probability, w.principal, w.expected)
       is distinct from
       (excluded.assigned_to, excluded.route, excluded.reason, excluded.action, excluded.due_on, excluded.probability,
        excluded.principal, excluded.expected)
