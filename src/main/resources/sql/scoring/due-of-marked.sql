-- The cases that changed, and the other open ones of the same debtor with the same client, whose scores look at them.
with changed as (select distinct c.client_id, c.debtor_id
                   from casefile.api_case c where c.case_id = any (:cases))
insert into scoring.due_case (run_id, case_id, of_client, debtor_id)
select :run, c.case_id, c.client_id, c.debtor_id
  from changed d join casefile.api_case c on c.client_id = d.client_id and c.debtor_id = d.debtor_id
 where c.status <> 'CLOSED'
