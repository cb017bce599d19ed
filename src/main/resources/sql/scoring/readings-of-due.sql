insert into scoring.reading (run_id, of_client, debtor_id)
select distinct :run, of_client, debtor_id from scoring.due_case where run_id = :run
