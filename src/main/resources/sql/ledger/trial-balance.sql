select account, currency, sum(amount) filter (where amount > 0) as received, -sum(amount) filter (where amount < 0) as given
  from ledger.api_entry
 where effective_on <= :on
 group by account, currency
 order by account, currency
