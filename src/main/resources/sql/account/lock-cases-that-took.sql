-- In the order in which batches lock them too.
insert into account.case_lock as l (case_id, client_id)
select case_id, client_id
  from casefile.api_batch_case
 where batch_id = :batch and client_id = :client
 order by case_id
    on conflict (case_id) do update set client_id = l.client_id
