insert into debtor.past_invoice (client_id, debtor_id, invoice_id, amount, currency, issued_on, due_on, disputed_on)
select :client, d.debtor_id, i.invoice_id, i.amount, i.currency, i.issued_on, i.due_on, i.disputed_on
  from debtor.staged_invoice i
  join debtor.staged d using (batch_id, row_no)
 where i.batch_id = :batch
    on conflict do nothing
