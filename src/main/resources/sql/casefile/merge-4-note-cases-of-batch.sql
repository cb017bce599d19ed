-- The cases that this batch opened (they have no claim yet) or adds to.
insert into casefile.batch_case (batch_id, case_id, client_id, opened)
select :batch, c.case_id, c.client_id, not exists (select 1 from casefile.claim k where k.case_id = c.case_id)
  from casefile.case_file c
  join (select distinct debtor_id, limited from casefile.staged where batch_id = :batch and outcome = 'TAKEN') s
    on s.debtor_id = c.debtor_id and s.limited = c.limited
 where c.client_id = :client and c.takes_claims
