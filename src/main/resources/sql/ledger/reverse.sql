with act as (
    insert into ledger.act (act_id, key, kind, about, client_id, reverses, recorded_at)
    select cast(:act as uuid), 'reversal:' || a.act_id, :kind, a.about, a.client_id, a.act_id, :at
      from ledger.act a
     where a.act_id = :reversed
        on conflict do nothing
    returning act_id, reverses, recorded_at)
insert into ledger.posting (act_id, number, client_id, case_id, claim_id, from_account, to_account, amount, currency,
                            effective_on, recorded_at, reversal_of)
select act.act_id, p.number, p.client_id, p.case_id, p.claim_id, p.to_account, p.from_account, p.amount, p.currency,
       greatest(p.effective_on, cast(:notBefore as date)), act.recorded_at, act.reverses
  from act join ledger.posting p on p.act_id = act.reverses
