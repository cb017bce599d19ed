-- What falls due by a day, before a court and in proceedings against debtors, and what already should have been done; soonest first.
select n.deadline_id, c.reference, d.name, d.title, d.forenames, k.name as client, m.status, m.court, n.step, n.due_on,
       n.delay_months, n.delay_days, n.moved, n.article
  from litigation.api_deadline n
  left join litigation.api_matter m on m.matter_id = n.matter_id
  join casefile.api_case c on c.case_id = n.case_id
  join debtor.api_debtor d on d.debtor_id = c.debtor_id
  join client.api_client k on k.client_id = c.client_id
 where n.met_on is null and n.due_on <= :soon
 order by n.due_on, n.deadline_id
 limit 500
