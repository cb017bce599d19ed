-- The claims that a client handed over, with what is open of each and the case that it is in while that case is open; or those
-- of the debtors of a batch, with the cases of that batch.
select k.debtor_id, k.claim_id, k.invoice_number, k.invoiced_on as issued_on, k.due_on, k.placed_on, k.paid_before, t.kind,
       case when c.status <> 'CLOSED' and (cast(:batch as uuid) is null or b.case_id is not null) then k.case_id end
           as open_case_id,
       greatest(coalesce(o.principal, 0), 0) as principal,
       h.disputed_on
  from casefile.api_claim k
  join casefile.api_case c on c.case_id = k.case_id
  left join casefile.api_batch_case b on b.batch_id = :batch and b.case_id = c.case_id
  join debtor.api_told t on t.client_id = k.client_id and t.debtor_id = k.debtor_id
  left join (select claim_id, sum(principal) as principal from account.api_open_principal
              where client_id = :client group by claim_id) o on o.claim_id = k.claim_id
  left join (select case_id, min(since) as disputed_on from casefile.api_hold
              where client_id = :client and reason = 'DISPUTED' group by case_id) h on h.case_id = k.case_id
 where k.client_id = :client
   and (cast(:batch as uuid) is null
        or k.debtor_id in (select o.debtor_id from casefile.api_case o
                             join casefile.api_batch_case n on n.case_id = o.case_id where n.batch_id = :batch))
 order by k.debtor_id, k.due_on, k.claim_id
