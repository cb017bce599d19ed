insert into debtor.past_payment (client_id, customer_number, invoice_id, paid_on, amount, number, batch_id)
select :client, customer_number, invoice_id, paid_on, paid_amount, number, :batch
  from debtor.staged_past
 where batch_id = :batch and outcome = 'TAKEN' and new_payment
    on conflict do nothing
