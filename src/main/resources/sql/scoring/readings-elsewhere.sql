-- Every client's book of those debtors of a run whom several clients know; debtors who are one person count as one.
insert into scoring.reading (run_id, of_client, debtor_id)
with person as (
    select distinct coalesce(p.person_id, d.debtor_id) as person_id
      from scoring.due_case d left join debtor.api_person p on p.debtor_id = d.debtor_id
     where d.run_id = :due),
member as (
    select person_id, person_id as debtor_id from person
    union
    select n.person_id, p.debtor_id from person n join debtor.api_person p on p.person_id = n.person_id),
known as (
    select m.person_id, m.debtor_id, t.client_id
      from member m join debtor.api_told t on t.debtor_id = m.debtor_id)
select :run, client_id, debtor_id from known
 where person_id in (select person_id from known group by person_id having count(distinct client_id) > 1)
