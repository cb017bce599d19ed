-- A page of the cases that wait for the lead: those nobody works, or those proposed for court; most to gain first.
select c.case_id, c.reference, c.status, d.name, d.title, d.forenames, d.city,
       w.route, w.action, w.due_on, w.probability, w.principal, w.expected, w.assigned_to
  from strategy.api_work w
  join casefile.api_case c on c.case_id = w.case_id
  join debtor.api_debtor d on d.debtor_id = c.debtor_id
 where case when :unassigned then w.assigned_to is null and w.action <> 'NONE' else w.action = 'PROPOSE_COURT' end
   and (cast(:expected as numeric) is null or (w.expected, w.case_id) < (cast(:expected as numeric), cast(:after as uuid)))
 order by w.expected desc, w.case_id desc
 limit :size
