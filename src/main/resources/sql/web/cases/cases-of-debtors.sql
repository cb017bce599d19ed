-- The cases of debtors, whatever the client; open ones first, then the latest.
select c.case_id, c.reference, c.debtor_id, c.status, c.assigned_to, c.opened_on, k.name as client
  from casefile.api_case c
  join client.api_client k on k.client_id = c.client_id
 where c.debtor_id = any (:debtors)
 order by c.status = 'CLOSED', c.opened_on desc, c.reference
 limit :most
