-- What lies on the account apart, client by client.
select k.reference, k.name, sum(e.amount) as held
  from ledger.api_entry e
  join client.api_client k on k.client_id = e.client_id
 where e.account = 'held'
 group by k.reference, k.name
 order by held desc, k.reference
