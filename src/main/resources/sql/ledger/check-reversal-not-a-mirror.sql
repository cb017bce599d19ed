-- An act that undoes another gives back each of its amounts, with effect from its day or later, and nothing else.
select coalesce(undoing.key, done.key)
  from (select a.reverses, a.key, p.* from ledger.act a join ledger.posting p on p.act_id = a.act_id where a.reverses is not null)
       as undoing
  full join (select a.key, p.* from ledger.act a join ledger.posting p on p.act_id = a.act_id
              where exists (select from ledger.act r where r.reverses = a.act_id)) as done
    on done.act_id = undoing.reverses and done.number = undoing.number
 where (undoing.client_id, undoing.case_id, undoing.claim_id, undoing.from_account, undoing.to_account, undoing.amount,
        undoing.currency, undoing.effective_on >= done.effective_on, undoing.reversal_of)
       is distinct from
       (done.client_id, done.case_id, done.claim_id, done.to_account, done.from_account, done.amount, done.currency,
        true, done.act_id)
 limit :limit
