-- Accounts that no chart knows, and balances on the wrong side, each taken for those for whom it is kept.
select case when sign is null then 'unknown-account' else 'wrong-side' end as rule,
       concat_ws(' ', account, 'client ' || client_id, 'case ' || case_id, 'claim ' || claim_id, sum(amount), currency) as place
  from (select e.account, c.sign, e.amount, e.currency,
               e.client_id,
               case when c.grain in ('CASE', 'CLAIM') then e.case_id end as case_id,
               case when c.grain = 'CLAIM' then e.claim_id end as claim_id
          from ledger.api_entry e
          left join unnest(cast(:names as text[]), cast(:signs as text[]), cast(:grains as text[])) as c (name, sign, grain)
            on c.name = e.account) as entry
 group by account, sign, currency, client_id, case_id, claim_id
having sign is null
    or (sign = 'HOLDING' and sum(amount) < 0)
    or (sign = 'SOURCE' and sum(amount) > 0)
 limit :limit
