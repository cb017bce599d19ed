-- A claim counts from when its principal stands in the books.
select k.case_id, k.claim_id, k.invoice_number, k.invoiced_on, k.due_on, k.amount, k.paid_before, k.currency, k.placed_on,
       k.later_instalment, e.recorded_at as entrusted_at
  from casefile.api_claim k
  join ledger.api_entry e on e.case_id = k.case_id and e.claim_id = k.claim_id and e.account = 'entrusted'
 where k.case_id = any (:cases)
 order by k.due_on, k.invoice_number
