-- The claims that a client handed over, with what was paid of them and when the last payment came.
select k.debtor_id, k.case_id, k.claim_id, k.amount, k.invoiced_on, k.due_on, k.placed_on, t.kind, c.status,
       k.amount - coalesce(o.principal, 0) as paid, p.last_paid_on, h.disputed_on
  from casefile.api_claim k
  join casefile.api_case c on c.case_id = k.case_id
  join debtor.api_told t on t.client_id = k.client_id and t.debtor_id = k.debtor_id
  left join account.api_open_principal o on o.claim_id = k.claim_id
  left join (select case_id, max(received_on) as last_paid_on from account.api_payment
              where client_id = :client and bounced_on is null group by case_id) p on p.case_id = k.case_id
  left join (select case_id, min(since) as disputed_on from casefile.api_hold
              where client_id = :client and reason = 'DISPUTED' and released_on is null group by case_id) h
         on h.case_id = k.case_id
 where k.client_id = :client and k.withdrawn_on is null
 order by k.debtor_id, k.due_on
