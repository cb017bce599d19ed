-- What someone of the legal team is to be reminded of: what falls soon or is late and is somebody's to do, fatal dates that no
-- second person has checked, and the next hearings.
select n.due_on as on_day, n.step, null::text as purpose, c.reference, n.due_on > :soon as merely_unchecked
  from litigation.deadline n
  join casefile.api_case c on c.case_id = n.case_id
 where n.met_on is null and n.step = any (:fatal)
   and (n.due_on <= :soon or n.confirmed_on is null and n.due_on <= :later)
union all
select h.held_on, null, h.purpose, c.reference, false
  from litigation.hearing h
  join casefile.api_case c on c.case_id = h.case_id
 where h.held_on between :today and :soon
 order by on_day, reference
