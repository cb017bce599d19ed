-- What was paid of the principal of their claims, and when; a payment that bounced paid nothing.
select k.client_id, k.debtor_id, a.claim_id, p.received_on as paid_on, sum(a.amount) as paid
  from scoring.reading r
  join casefile.api_claim k on k.client_id = r.of_client and k.debtor_id = r.debtor_id
  join account.api_allotment a on a.case_id = k.case_id and a.claim_id = k.claim_id
  join account.api_payment p on p.payment_id = a.payment_id and p.case_id = a.case_id
 where r.run_id = :run and a.component = 'principal' and p.bounced_on is null
   and (:whole or a.case_id = any (array(
            select c.case_id from scoring.reading n
              join casefile.api_case c on c.client_id = n.of_client and c.debtor_id = n.debtor_id
             where n.run_id = :run)))
 group by k.client_id, k.debtor_id, a.claim_id, p.received_on
having sum(a.amount) > 0
 order by k.client_id, k.debtor_id, a.claim_id, p.received_on
