-- Claims to declare, and those declared or given up of late; what is still to be done first, by its last day.
select c.reference, d.name, d.title, d.forenames, k.name as client, l.kind, l.opened_on, n.due_on,
       case when l.waived_on is not null then 'WAIVED' when l.sent_on is not null then 'SENT'
            when l.prepared_on is not null then 'PREPARED' else 'TO_PREPARE' end as state,
       l.sent_on is not null and l.ratified_on is null
           and (l.power_on is null or l.power_on > n.due_on) as to_ratify
  from litigation.api_declaration l
  join casefile.api_case c on c.case_id = l.case_id
  join debtor.api_debtor d on d.debtor_id = c.debtor_id
  join client.api_client k on k.client_id = l.client_id
  left join litigation.api_deadline n on n.case_id = l.case_id and n.matter_id is null and n.step = 'DECLARE_CLAIM'
 where c.status <> 'CLOSED'
   and (l.sent_on is null and l.waived_on is null or coalesce(l.sent_on, l.waived_on) >= :since
        or l.sent_on is not null and l.ratified_on is null)
 order by coalesce(l.sent_on, l.waived_on) is not null, n.due_on nulls last, c.reference
 limit 500
