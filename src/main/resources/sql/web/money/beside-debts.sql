-- What a debtor and the agency owe each other beside the debts, the oldest first: the balance of an account, case by case.
select c.reference, d.name, d.title, d.forenames, k.name as client, sum(e.amount) as amount, min(e.effective_on) as since
  from ledger.api_entry e
  join casefile.api_case c on c.case_id = e.case_id
  join debtor.api_debtor d on d.debtor_id = c.debtor_id
  join client.api_client k on k.client_id = c.client_id
 where e.account = :account
 group by c.reference, d.name, d.title, d.forenames, k.name
having sum(e.amount) > 0
 order by since, c.reference
 limit 500
