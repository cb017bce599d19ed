select account, currency, coalesce(sum(amount) filter (where amount > 0), 0) as received,
       coalesce(-sum(amount) filter (where amount < 0), 0) as given
  from ledger.api_entry
 where effective_on <= :on
 group by account, currency
 order by account, currency
