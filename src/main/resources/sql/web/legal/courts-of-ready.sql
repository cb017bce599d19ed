-- Before which courts how many ready cases wait.
select r.court, count(*) as ready
  from litigation.api_readiness r
  left join litigation.api_matter m on m.case_id = r.case_id
 where r.lacking = '{}' and r.court is not null
   and (m.status is null or m.status in ('PREPARING', 'REFUSED', 'LAPSED'))
   and not exists (select from litigation.api_filing_item i join litigation.api_filing f using (filing_id)
                    where i.case_id = r.case_id and i.state in ('WAITING', 'DONE') and f.filed_on is null)
 group by r.court
 order by count(*) desc, r.court
