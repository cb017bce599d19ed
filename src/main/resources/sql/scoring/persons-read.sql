-- Of the debtors that a run reads, those who are one person with another.
select p.debtor_id, p.person_id
  from (select distinct debtor_id from scoring.reading where run_id = :run) r
  join debtor.api_person p on p.debtor_id = r.debtor_id
