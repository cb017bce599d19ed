-- The last invoices of the past that a debtor had, the latest due first, with what was paid of each and until when.
select i.invoice_id, i.amount, i.due_on, i.due_derived, i.disputed_on, coalesce(sum(p.amount), 0) as paid,
       max(p.paid_on) as last_paid_on
  from debtor.api_past_invoice i
  left join debtor.api_past_payment p
    on p.client_id = i.client_id and p.customer_number = i.customer_number and p.invoice_id = i.invoice_id
 where i.debtor_id = :debtor and (cast(:client as uuid) is null or i.client_id = :client)
 group by i.client_id, i.customer_number, i.invoice_id, i.amount, i.due_on, i.due_derived, i.disputed_on
 order by i.due_on desc, i.invoice_id
 limit :most
