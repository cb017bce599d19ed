-- A page of what one collector carries, most to gain first; :dueBy narrows to what falls by that day, as the figures count it.
select c.case_id, c.reference, c.status, d.name, d.title, d.forenames, d.city,
       w.route, w.action, w.due_on, w.probability, w.principal, w.expected
  from strategy.api_work w
  join casefile.api_case c on c.case_id = w.case_id
  join debtor.api_debtor d on d.debtor_id = c.debtor_id
 where w.assigned_to = :collector
   and w.action <> 'NONE'
   and (cast(:dueBy as date) is null
        or w.due_on <= cast(:dueBy as date) and w.action not in ('WITH_LEGAL', 'AWAIT_CLIENT', 'AWAIT_NOTICE'))
   and (cast(:expected as numeric) is null or (w.expected, w.case_id) < (cast(:expected as numeric), cast(:after as uuid)))
 order by w.expected desc, w.case_id desc
 limit :size
