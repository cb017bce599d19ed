-- The claims on the debtors that a run reads, with what is open of each, and the case that it is in where that is to be scored.
-- Sums over whole accounts are cut to those debtors unless nearly all are read anyway.
select k.client_id, k.debtor_id, k.claim_id, k.invoice_number, k.invoiced_on as issued_on, k.due_on, k.placed_on,
       k.paid_before, t.kind, d.case_id as due_case_id,
       greatest(coalesce(o.principal, 0), 0) as principal,
       h.disputed_on, c.closed_on, c.closing_reason
  from scoring.reading r
  join casefile.api_claim k on k.client_id = r.of_client and k.debtor_id = r.debtor_id
  join casefile.api_case c on c.case_id = k.case_id
  join debtor.api_told t on t.client_id = k.client_id and t.debtor_id = k.debtor_id
  left join scoring.due_case d on d.run_id = :run and d.case_id = k.case_id
  left join (select claim_id, sum(principal) as principal from account.api_open_principal
              where :whole or case_id = any (array(
                        select c.case_id from scoring.reading n
                          join casefile.api_case c on c.client_id = n.of_client and c.debtor_id = n.debtor_id
                         where n.run_id = :run))
              group by claim_id) o on o.claim_id = k.claim_id
  left join (select case_id, min(since) as disputed_on from casefile.api_hold
              where reason = 'DISPUTED'
                and (:whole or case_id = any (array(
                        select c.case_id from scoring.reading n
                          join casefile.api_case c on c.client_id = n.of_client and c.debtor_id = n.debtor_id
                         where n.run_id = :run)))
              group by case_id) h on h.case_id = k.case_id
 where r.run_id = :run
 order by k.client_id, k.debtor_id, k.due_on, k.claim_id
