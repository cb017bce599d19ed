with line as materialized (%s),
act as (
    insert into ledger.act (act_id, key, kind, about, client_id, recorded_at)
    select :act, :key, :kind, cast(:about as uuid), cast(:actClient as uuid), :at
     where exists (select from line)
        on conflict (key) do nothing
    returning act_id, recorded_at)
insert into ledger.posting (act_id, number, client_id, case_id, claim_id, from_account, to_account, amount, currency,
                            effective_on, recorded_at)
select act.act_id, row_number() over (), line.client_id, line.case_id, line.claim_id, :from, :to, line.amount,
       line.currency, line.effective_on, act.recorded_at
  from act
 cross join line
