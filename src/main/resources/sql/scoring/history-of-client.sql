-- The past of a client's debtors, a row for each payment, debtor by debtor.
select i.debtor_id, i.invoice_id, i.amount, i.issued_on, i.due_on, i.disputed_on, p.paid_on, p.amount as paid
  from debtor.api_past_invoice i
  left join debtor.api_past_payment p
    on p.client_id = i.client_id and p.customer_number = i.customer_number and p.invoice_id = i.invoice_id
 where i.client_id = :client
   and (cast(:batch as uuid) is null
        or i.debtor_id in (select o.debtor_id from casefile.api_case o
                             join casefile.api_batch_case n on n.case_id = o.case_id where n.batch_id = :batch))
 order by i.debtor_id, i.invoice_id, p.paid_on
