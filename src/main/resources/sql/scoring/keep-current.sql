insert into scoring.current as c (case_id, client_id, probability, within_30, within_180, expected, model, scored_on, facts,
                                  told_probability, told_30, told_180, told_expected)
select case_id, of_client, probability, within_30, within_180, expected, model, :on, facts,
       told_probability, told_30, told_180, told_expected
  from scoring.staged where run_id = :run order by case_id
on conflict (case_id) do update
   set probability = excluded.probability, within_30 = excluded.within_30, within_180 = excluded.within_180,
       expected = excluded.expected, model = excluded.model, scored_on = excluded.scored_on, facts = excluded.facts,
       told_probability = excluded.told_probability, told_30 = excluded.told_30, told_180 = excluded.told_180,
       told_expected = excluded.told_expected
 where (c.probability, c.within_30, c.within_180, c.expected, c.model, c.facts)
       is distinct from (excluded.probability, excluded.within_30, excluded.within_180, excluded.expected, excluded.model,
                         excluded.facts)
