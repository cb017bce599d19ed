-- The cases that this batch adds claims to, beside those that it opened.
insert into casefile.batch_case (batch_id, case_id, client_id, opened)
select :batch, c.case_id, c.client_id, false
  from casefile.case_file c
  join (select distinct debtor_id, limited from casefile.staged where batch_id = :batch and outcome = 'TAKEN') s
    on s.debtor_id = c.debtor_id and s.limited = c.limited
 where c.client_id = :client and c.takes_claims
    on conflict (batch_id, case_id) do nothing
