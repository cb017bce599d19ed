insert into scoring.due_case (run_id, case_id, of_client, debtor_id)
select :run, c.case_id, c.client_id, c.debtor_id
  from casefile.api_batch_case b join casefile.api_case c on c.case_id = b.case_id
 where b.batch_id = :batch and c.status <> 'CLOSED'
