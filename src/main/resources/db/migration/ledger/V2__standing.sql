-- The postings of the acts that are in force: neither reversals nor reversed.
create view ledger.api_standing with (security_invoker) as
    select p.act_id, p.number, a.kind, a.about, p.client_id, p.case_id, p.claim_id, p.from_account, p.to_account, p.amount,
           p.currency, p.effective_on, p.recorded_at
      from ledger.posting p
      join ledger.act a on a.act_id = p.act_id
     where p.reversal_of is null
       and not exists (select from ledger.act r where r.reverses = a.act_id);
