-- The past of the debtors that a run reads, a row for each payment, client by client and debtor by debtor.
select i.client_id, i.debtor_id, i.invoice_id, i.amount, i.issued_on, i.due_on, i.disputed_on, p.paid_on, p.amount as paid
  from scoring.reading r
  join debtor.api_past_invoice i on i.client_id = r.of_client and i.debtor_id = r.debtor_id
  left join debtor.api_past_payment p
    on p.client_id = i.client_id and p.customer_number = i.customer_number and p.invoice_id = i.invoice_id
 where r.run_id = :run
 order by i.client_id, i.debtor_id, i.invoice_id, p.paid_on
