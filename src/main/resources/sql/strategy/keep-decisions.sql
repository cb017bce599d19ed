-- A decision is kept for every case whose route or reason is new. Runs before the work list is rewritten.
insert into strategy.route_decision (decision_id, case_id, client_id, decided_on, route, reason, probability, principal,
                                     decided_by)
select uuidv7(), s.case_id, c.client_id, :on, s.route, s.reason, s.probability, s.principal, :by
  from strategy.staged_work s
  join casefile.api_case c on c.case_id = s.case_id
  left join strategy.work_item w on w.case_id = s.case_id
 where s.run_id = :run and (w.route, w.reason) is distinct from (s.route, s.reason)
