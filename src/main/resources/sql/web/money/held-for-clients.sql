-- What lies on the account apart, client by client.
select k.reference, k.name, b.amount as held
  from ledger.api_client_balance b
  join client.api_client k on k.client_id = b.client_id
 where b.account = 'held'
 order by held desc, k.reference
