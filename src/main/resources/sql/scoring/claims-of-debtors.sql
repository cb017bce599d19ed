-- The claims on the debtors that a run reads, with what is open of each, and the case that it is in where that is to be scored.
-- Accounts are summed all together where nearly all are read anyway, else one by one: each is slow in the other's place.
select k.client_id, k.debtor_id, k.claim_id, k.invoice_number, k.invoiced_on as issued_on, k.due_on, k.placed_on,
       k.paid_before, t.kind, d.case_id as due_case_id,
       greatest(coalesce(a.principal, o.principal, 0), 0) as principal,
       coalesce(b.disputed_on, h.disputed_on) as disputed_on, c.closed_on, c.closing_reason
  from scoring.reading r
  join casefile.api_claim k on k.client_id = r.of_client and k.debtor_id = r.debtor_id
  join casefile.api_case c on c.case_id = k.case_id
  join debtor.api_told t on t.client_id = k.client_id and t.debtor_id = k.debtor_id
  left join scoring.due_case d on d.run_id = :run and d.case_id = k.case_id
  left join (select claim_id, sum(principal) as principal from account.api_open_principal
              where :whole group by claim_id) a on a.claim_id = k.claim_id
  left join lateral (select sum(p.principal) as principal from account.api_open_principal p
                      where not :whole and p.case_id = k.case_id and p.claim_id = k.claim_id) o on true
  left join (select case_id, min(since) as disputed_on from casefile.api_hold
              where :whole and reason = 'DISPUTED' group by case_id) b on b.case_id = k.case_id
  left join lateral (select min(since) as disputed_on from casefile.api_hold m
                      where not :whole and m.reason = 'DISPUTED' and m.case_id = k.case_id) h on true
 where r.run_id = :run
 order by k.client_id, k.debtor_id, k.due_on, k.claim_id
