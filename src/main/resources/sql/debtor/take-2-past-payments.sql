insert into debtor.past_payment (client_id, debtor_id, invoice_id, paid_on, number, amount)
select :client, d.debtor_id, p.invoice_id, p.paid_on, p.number, p.amount
  from debtor.staged_payment p
  join debtor.staged d using (batch_id, row_no)
 where p.batch_id = :batch
    on conflict do nothing
