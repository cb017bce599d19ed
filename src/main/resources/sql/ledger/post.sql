-- Bare values for each line instead of arrays, so that the plan is kept.
with act as (
    insert into ledger.act (act_id, key, kind, about, client_id, recorded_at)
    values (?, ?, ?, cast(? as uuid), cast(? as uuid), ?)
        on conflict (key) do nothing
    returning act_id, recorded_at)
insert into ledger.posting (act_id, number, client_id, case_id, claim_id, from_account, to_account, amount, currency,
                            effective_on, recorded_at)
select act.act_id, line.number, line.client_id, line.case_id, line.claim_id, line.from_account, line.to_account, line.amount,
       line.currency, line.effective_on, act.recorded_at
  from act
 cross join (values %s) as line (number, client_id, case_id, claim_id, from_account, to_account, amount, currency, effective_on)
