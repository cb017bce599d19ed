-- An invoice counts once for a client's debtor and due date: said again with the same figures it is a duplicate, with others a
-- conflict; within one file the first row counts. What is neither is taken, as it was staged.
update casefile.staged s
   set outcome = verdict.outcome, claim_id = verdict.claim_id
  from (select r.row_no, known.claim_id,
               case when known.claim_id is not null
                     and (known.amount, known.paid_before, known.currency, known.invoiced_on)
                       = (r.amount, r.paid_before, r.currency, r.invoiced_on) then 'DUPLICATE'
                    when known.claim_id is null
                     and (r.first_amount, r.first_paid, r.first_invoiced)
                       = (r.amount, r.paid_before, r.invoiced_on) then 'DUPLICATE'
                    else 'CONFLICT' end as outcome
          from (select c.row_no, c.debtor_id, c.invoice_number, c.amount, c.paid_before, c.currency, c.invoiced_on, c.due_on,
                       first_value(c.row_no) over same_invoice as first_row,
                       first_value(c.amount) over same_invoice as first_amount,
                       first_value(c.paid_before) over same_invoice as first_paid,
                       first_value(c.invoiced_on) over same_invoice as first_invoiced
                  from casefile.staged c
                 where c.batch_id = :batch
                window same_invoice as (partition by c.debtor_id, c.invoice_number, c.due_on order by c.row_no)) as r
          left join casefile.claim known
            on known.client_id = :client and known.debtor_id = r.debtor_id and known.invoice_number = r.invoice_number
           and known.due_on = r.due_on and known.withdrawn_on is null
         where known.claim_id is not null or r.row_no <> r.first_row) as verdict
 where s.batch_id = :batch and s.row_no = verdict.row_no
