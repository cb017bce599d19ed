insert into scoring.matured (as_of, case_id, of_client, probability, model, shadow, shadow_model, held_out, met, open, paid)
select :day, s.case_id, s.of_client, p.probability, p.model, w.probability, w.model, h.case_id is not null,
       s.met, s.open, s.paid
  from scoring.staged_outcome s
  left join lateral (select probability, model from scoring.past
                      where case_id = s.case_id and scored_on < :day order by score_id desc limit 1) p on true
  left join lateral (select probability, model from scoring.shadow
                      where case_id = s.case_id and scored_on < :day order by score_id desc limit 1) w on true
  left join scoring.hold_out h on h.case_id = s.case_id
 where s.run_id = :run
on conflict do nothing
