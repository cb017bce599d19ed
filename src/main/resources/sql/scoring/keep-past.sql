insert into scoring.past (case_id, client_id, scored_on, score_id, probability, told_probability, model)
select s.case_id, s.of_client, :on, uuidv7(), s.probability, s.told_probability, s.model
  from scoring.staged s
  left join scoring.current c on c.case_id = s.case_id
 where s.run_id = :run
   and (c.probability, c.told_probability, c.model) is distinct from (s.probability, s.told_probability, s.model)
