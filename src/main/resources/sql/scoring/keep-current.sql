insert into scoring.current as c (case_id, client_id, probability, model, scored_on, reasons)
select case_id, client_id_of_case, probability, model, :on, reasons from scoring.staged where run_id = :run
on conflict (case_id) do update
   set probability = excluded.probability, model = excluded.model, scored_on = excluded.scored_on,
       reasons = excluded.reasons
 where (c.probability, c.model, c.reasons) is distinct from (excluded.probability, excluded.model, excluded.reasons)
