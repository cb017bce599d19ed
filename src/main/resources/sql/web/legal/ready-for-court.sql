-- Ready cases that no court has yet and no filing holds, before this court.
select c.case_id, c.reference, d.name, d.title, d.forenames, k.name as client, p.principal, r.warned
  from litigation.api_readiness r
  join casefile.api_case c on c.case_id = r.case_id
  join debtor.api_debtor d on d.debtor_id = c.debtor_id
  join client.api_client k on k.client_id = c.client_id
  left join account.api_case_principal p on p.case_id = c.case_id
  left join litigation.api_matter m on m.case_id = c.case_id
 where r.lacking = '{}' and r.court = :court
   and (m.status is null or m.status in ('PREPARING', 'REFUSED', 'LAPSED'))
   and not exists (select from litigation.api_filing_item i join litigation.api_filing f using (filing_id)
                    where i.case_id = c.case_id and i.state in ('WAITING', 'DONE') and f.filed_on is null)
 order by c.reference
 limit 500
