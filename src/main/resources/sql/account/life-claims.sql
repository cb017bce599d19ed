-- A claim counts from when its principal stands in the books.
select k.case_id, k.claim_id, k.invoice_number, k.invoiced_on, k.due_on, k.amount, k.paid_before, k.currency, k.placed_on,
       p.recorded_at as entrusted_at
  from casefile.api_claim k
  join ledger.api_posting p on p.case_id = k.case_id and p.claim_id = k.claim_id and p.kind = 'claims-opened'
 where k.case_id = any (:cases)
 order by k.due_on, k.invoice_number
