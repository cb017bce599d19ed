-- What rows say of claims that stand, beside what was told of them last and what the books know of them.
select o.row_no, o.invoice_number, o.amount, o.paid_before, k.claim_id, k.case_id, c.reference, k.currency,
       t.amount as told_amount, t.paid_before as told_paid,
       k.amount - coalesce((select sum(n.amount) from account.api_credit_note n
                             where n.case_id = k.case_id and n.claim_id = k.claim_id), 0) as known_amount,
       k.paid_before + coalesce(p.amount, 0) as known_paid, coalesce(p.unsettled, 0) as unsettled
  from casefile.api_staged_outcome o
  join casefile.api_claim k on k.claim_id = o.claim_id
  join casefile.api_claim_told t on t.claim_id = k.claim_id
  join casefile.api_case c on c.case_id = k.case_id
  left join lateral (select a.amount, a.unsettled from account.api_paid_on_claim a
                      where a.case_id = k.case_id and a.claim_id = k.claim_id) p on true
 where o.batch_id = :batch and o.outcome = 'CHANGED'
 order by k.case_id, o.row_no
