select p.act_id, a.about, p.client_id, p.case_id, p.claim_id, p.from_account, p.to_account, p.amount, p.currency, p.effective_on
  from ledger.posting p
  join ledger.act a on a.act_id = p.act_id
 where p.case_id = :case
   and p.reversal_of is null
   and a.kind = any (:kinds)
   and not exists (select from ledger.act r where r.reverses = a.act_id)
 order by p.recorded_at, p.act_id, p.number
