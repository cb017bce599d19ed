-- A page of the cases before the legal team that are not filed yet: the ready ones, or those that lack something.
select c.case_id, c.reference, d.name, d.title, d.forenames, d.city, k.name as client, p.principal,
       r.lacking, r.warned, r.checked_on, m.status as matter_status
  from litigation.api_readiness r
  join casefile.api_case c on c.case_id = r.case_id
  join debtor.api_debtor d on d.debtor_id = c.debtor_id
  join client.api_client k on k.client_id = c.client_id
  left join account.api_case_principal p on p.case_id = c.case_id
  left join litigation.api_matter m on m.case_id = c.case_id
 where (m.status is null or m.status in ('PREPARING', 'REFUSED', 'LAPSED'))
   and (r.lacking = '{}') = :ready
   and (cast(:after as uuid) is null or c.case_id > cast(:after as uuid))
 order by c.case_id
 limit :size
