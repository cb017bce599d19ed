-- Of a claim that was taken back, nothing stands in the books.
select c.reference || ' ' || k.invoice_number
  from casefile.api_withdrawn_claim k
  join casefile.api_case c on c.case_id = k.case_id
 where exists (select from ledger.api_entry e
                where e.case_id = k.case_id and e.claim_id = k.claim_id
                group by e.account
               having sum(e.amount) <> 0)
 limit :limit
