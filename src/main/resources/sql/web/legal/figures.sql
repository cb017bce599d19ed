select count(*) filter (where ready) as ready,
       coalesce(sum(principal) filter (where ready), 0) as ready_principal,
       count(*) filter (where not ready) as blocked,
       coalesce(sum(principal) filter (where not ready), 0) as blocked_principal,
       (select count(*) from litigation.api_matter where status in ('FILED', 'ORDERED', 'SERVED', 'OPPOSED', 'HEARING')) as under_way,
       (select count(*) from litigation.api_matter where status in ('ENFORCEABLE', 'IN_ENFORCEMENT')) as titles,
       (select count(*) from litigation.api_deadline d
         where d.met_on is null and d.due_on <= :soon) as soon
  from (select r.lacking = '{}' as ready, p.principal
          from litigation.api_readiness r
          left join account.api_case_principal p on p.case_id = r.case_id
          left join litigation.api_matter m on m.case_id = r.case_id
         where m.status is null or m.status in ('PREPARING', 'REFUSED', 'LAPSED')) as before_filing
