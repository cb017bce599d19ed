-- The matters of some statuses, soonest deadline first; the debtor's time to oppose, once over, gives way to what comes next.
select c.case_id, c.reference, d.name, d.title, d.forenames, k.name as client, m.status, m.court, m.claimed, m.filed_on,
       n.step, n.due_on
  from litigation.api_matter m
  join casefile.api_case c on c.case_id = m.case_id
  join debtor.api_debtor d on d.debtor_id = c.debtor_id
  join client.api_client k on k.client_id = c.client_id
  left join lateral (select step, due_on from litigation.api_deadline
                      where matter_id = m.matter_id and met_on is null
                      order by step = 'OPPOSE' and due_on < :today, due_on limit 1) n on true
 where m.status = any (:statuses)
 order by n.due_on nulls last, m.matter_id
 limit 200
