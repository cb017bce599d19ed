-- In one order, so that of two batches one waits for the other and never each for both. A case to which the batch brings
-- nothing new is left alone.
insert into account.case_lock as l (case_id, client_id)
select c.case_id, c.client_id
  from casefile.api_case c
 where c.client_id = :client
   and c.status <> 'CLOSED'
   and c.debtor_id in (select o.debtor_id
                         from casefile.api_staged_outcome o
                         left join casefile.api_claim k
                           on k.client_id = :client and k.debtor_id = o.debtor_id and k.invoice_number = o.invoice_number
                          and k.due_on = o.due_on
                        where o.batch_id = :batch
                          and (k.claim_id is null
                               or (k.amount, k.paid_before) <> (o.amount, o.paid_before)))
 order by c.case_id
    on conflict (case_id) do update set client_id = l.client_id
