select c.case_id, c.reference, c.client_id, c.status, c.closing_reason, c.noticed_on, c.titled_on, d.kind,
       t.contract_rate_percent, (select max(x.until) from account.closing x where x.client_id = c.client_id) as closed_until
  from casefile.api_case c
  join debtor.api_told d on d.client_id = c.client_id and d.debtor_id = c.debtor_id
  join client.api_terms t on t.client_id = c.client_id
 where c.case_id = any (:cases)
