insert into scoring.shadow (case_id, scored_on, score_id, probability, model)
select s.case_id, :on, uuidv7(), s.shadow, s.shadow_model
  from scoring.staged s
  left join lateral (select probability, model from scoring.shadow
                      where case_id = s.case_id order by score_id desc limit 1) l on true
 where s.run_id = :run and s.shadow is not null
   and (l.probability, l.model) is distinct from (s.shadow, s.shadow_model)
