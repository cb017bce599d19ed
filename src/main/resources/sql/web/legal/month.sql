-- What falls on the days of a period: deadlines that are still open, and hearings; in the order of the day.
select *
  from (select n.deadline_id as id, n.due_on as on_day, null::time as at_hour, n.step, null::text as purpose, null::text as place, c.reference, d.name,
               d.title, d.forenames, k.name as client, n.confirmed_on is null as unchecked,
               n.matter_id is not null as of_matter
          from litigation.api_deadline n
          join casefile.api_case c on c.case_id = n.case_id
          join debtor.api_debtor d on d.debtor_id = c.debtor_id
          join client.api_client k on k.client_id = c.client_id
         where n.met_on is null and n.due_on between :from and :to
        union all
        select h.hearing_id, h.held_on, h.held_at, null, h.purpose, h.place, c.reference, d.name, d.title, d.forenames, k.name, false, true
          from litigation.api_hearing h
          join casefile.api_case c on c.case_id = h.case_id
          join debtor.api_debtor d on d.debtor_id = c.debtor_id
          join client.api_client k on k.client_id = c.client_id
         where h.held_on between :from and :to) as of_days
 order by on_day, at_hour nulls last, reference, step
 limit 1000
