select k.client_id, k.case_id, k.claim_id, k.amount - k.paid_before as amount, k.currency,
       greatest(k.invoiced_on, (select max(x.until) + 1 from account.closing x where x.client_id = :client)) as effective_on
  from casefile.api_staged_outcome o
  join casefile.api_claim k on k.claim_id = o.claim_id
 where o.batch_id = :batch and o.outcome = 'TAKEN' and k.amount > k.paid_before
