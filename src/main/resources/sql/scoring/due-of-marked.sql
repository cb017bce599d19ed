-- The cases that changed, and the other open ones of the same debtors whose scores look at them: those with the same client,
-- and with others where scores look across clients.
with changed as (
    select distinct c.client_id, c.debtor_id from casefile.api_case c where c.case_id = any (:cases)),
person as (
    select client_id, debtor_id from changed
    union
    select null, coalesce(o.debtor_id, d.debtor_id)
      from changed d
      left join debtor.api_person p on p.debtor_id = d.debtor_id
      left join debtor.api_person o on o.person_id = p.person_id
     where :across)
insert into scoring.due_case (run_id, case_id, of_client, debtor_id)
select distinct :run, c.case_id, c.client_id, c.debtor_id
  from person d join casefile.api_case c on c.debtor_id = d.debtor_id and c.client_id = coalesce(d.client_id, c.client_id)
 where c.status <> 'CLOSED'
