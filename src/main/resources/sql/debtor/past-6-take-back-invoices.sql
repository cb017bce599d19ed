delete from debtor.past_invoice i
 where i.client_id = :client and i.batch_id = :batch
   and not exists (select from debtor.past_payment p
                    where p.client_id = i.client_id and p.customer_number = i.customer_number
                      and p.invoice_id = i.invoice_id)
