-- What was paid of the principal of a client's claims, and when; a payment that bounced paid nothing.
select k.debtor_id, a.claim_id, p.received_on as paid_on, sum(a.amount) as paid
  from account.api_allotment a
  join account.api_payment p on p.payment_id = a.payment_id
  join casefile.api_claim k on k.claim_id = a.claim_id
 where a.client_id = :client and p.client_id = :client and a.component = 'principal' and p.bounced_on is null
   and (cast(:batch as uuid) is null
        or k.debtor_id in (select o.debtor_id from casefile.api_case o
                             join casefile.api_batch_case n on n.case_id = o.case_id where n.batch_id = :batch))
 group by k.debtor_id, a.claim_id, p.received_on
having sum(a.amount) > 0
 order by k.debtor_id, a.claim_id, p.received_on
