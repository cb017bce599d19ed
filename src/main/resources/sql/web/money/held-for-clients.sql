-- What lies on the account apart, client by client: not settled yet, and settled but not transferred.
select k.reference, k.name,
       coalesce(sum(b.amount) filter (where b.account = 'held'), 0) as held,
       coalesce(sum(b.amount) filter (where b.account = 'owed-to-client'), 0) as owed
  from ledger.api_client_balance b
  join client.api_client k on k.client_id = b.client_id
 where b.account in ('held', 'owed-to-client')
 group by k.reference, k.name
 order by sum(b.amount) desc, k.reference
