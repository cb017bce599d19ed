-- The cases that this batch adds claims to, beside those that it opened; often there are none.
with wanted as materialized (
    select distinct debtor_id, limited from casefile.staged where batch_id = :batch and outcome = 'TAKEN')
insert into casefile.batch_case (batch_id, case_id, client_id, opened)
select :batch, c.case_id, c.client_id, false
  from casefile.case_file c
  join wanted w on w.debtor_id = c.debtor_id and w.limited = c.limited
 where c.client_id = :client and c.takes_claims
   and (select count(*) from wanted) > (select count(*) from casefile.batch_case where batch_id = :batch)
    on conflict (batch_id, case_id) do nothing
