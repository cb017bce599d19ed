insert into scoring.due_case (run_id, case_id, of_client, debtor_id)
select :run, case_id, client_id, debtor_id from casefile.api_case where status <> 'CLOSED'
