-- Claims that credit notes of a file name: those that stand, and those that the file itself would bring.
select k.invoice_number, k.claim_id, k.case_id, c.reference, k.debtor_id, k.invoiced_on, k.due_on,
       k.amount - coalesce((select sum(n.amount) from account.api_credit_note n
                             where n.case_id = k.case_id and n.claim_id = k.claim_id), 0) as room,
       exists (select from casefile.api_staged_outcome o
                where o.batch_id = :batch and o.claim_id = k.claim_id and o.outcome = 'CHANGED') as changed
  from casefile.api_claim k
  join casefile.api_case c on c.case_id = k.case_id
 where k.client_id = :client and k.invoice_number = any (:numbers)
union all
select o.invoice_number, o.claim_id, null, null, m.debtor_id, o.invoiced_on, o.due_on, o.amount, false
  from casefile.api_staged_outcome o
  join debtor.api_merged m on m.batch_id = o.batch_id and m.row_no = o.row_no
 where o.batch_id = :batch and o.outcome = 'TAKEN' and o.invoice_number = any (:numbers)
   and not exists (select from casefile.api_claim k where k.claim_id = o.claim_id)
 order by due_on, claim_id
