-- Every claim was posted once, with what was entrusted of it.
select c.reference || ' ' || k.invoice_number
  from casefile.api_claim k
  join casefile.api_case c on c.case_id = k.case_id
  left join (select claim_id, sum(amount) as opened
               from ledger.api_posting where kind = 'claims-opened' group by claim_id) p on p.claim_id = k.claim_id
 where k.amount - k.paid_before <> coalesce(p.opened, 0)
 limit :limit
