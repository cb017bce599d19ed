-- What was carried forward is the sum of the postings up to there.
select concat_ws(' ', account, 'client ' || client_id, sum(amount), currency)
  from (select client_id, account, currency, amount from ledger.carried_forward
        union all
        select p.client_id, side.account, p.currency, -side.amount
          from ledger.posting p
         cross join lateral (values (p.to_account, p.amount), (p.from_account, -p.amount)) as side (account, amount)
         where p.position <= (select position from ledger.carried_until)) as part
 group by client_id, account, currency
having sum(amount) <> 0
 limit :limit
