-- The first cases whose route or next step a run found to be another than before. Runs before the work list is rewritten.
select c.reference, w.route as route_before, s.route, w.action as action_before, s.action, s.due_on
  from strategy.staged_work s
  join casefile.api_case c on c.case_id = s.case_id
  left join strategy.work_item w on w.case_id = s.case_id
 where s.run_id = :run and (w.route, w.action) is distinct from (s.route, s.action)
 order by c.reference
 limit :most
