-- The case after this one in the collector's list of today, most to gain first.
select c.reference
  from strategy.api_work w
  join casefile.api_case c on c.case_id = w.case_id
 where w.assigned_to = :me
   and w.action = any (:actions)
   and w.due_on <= :today
   and (w.expected, w.case_id) < (select here.expected, here.case_id
                                    from strategy.api_work here
                                    join casefile.api_case this on this.case_id = here.case_id
                                   where this.reference = :after)
 order by w.expected desc, w.case_id desc
 limit 1
