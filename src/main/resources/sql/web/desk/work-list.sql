-- A page of the cases that a collector works, most to gain first. :actions narrows to some steps, :dueBy to those of today.
select c.case_id, c.reference, c.status, c.client_id, d.name, d.title, d.forenames, d.city,
       w.route, w.action, w.due_on, w.probability, w.principal, w.expected
  from strategy.api_work w
  join casefile.api_case c on c.case_id = w.case_id
  join debtor.api_debtor d on d.debtor_id = c.debtor_id
 where w.assigned_to = :me
   and w.action <> 'NONE'
   and (cast(:actions as text[]) is null or w.action = any (cast(:actions as text[])))
   and (cast(:dueBy as date) is null or w.due_on <= cast(:dueBy as date))
   and (cast(:expected as numeric) is null or (w.expected, w.case_id) < (cast(:expected as numeric), cast(:after as uuid)))
 order by w.expected desc, w.case_id desc
 limit :size
