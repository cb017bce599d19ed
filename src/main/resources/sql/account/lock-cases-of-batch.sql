-- In one order, so that of two batches one waits for the other and never each for both.
insert into account.case_lock as l (case_id, client_id)
select c.case_id, c.client_id
  from casefile.api_case c
 where c.client_id = :client
   and c.status <> 'CLOSED'
   and c.debtor_id in (select debtor_id from debtor.api_merged where batch_id = :batch)
 order by c.case_id
    on conflict (case_id) do update set client_id = l.client_id
