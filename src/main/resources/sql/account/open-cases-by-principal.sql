select c.case_id, count(*) over () as open
  from casefile.api_case c
  join (select k.case_id, sum(k.amount - k.paid_before) as entrusted
          from casefile.api_claim k
         where k.currency = 'EUR'
         group by k.case_id) as k on k.case_id = c.case_id
 where c.status <> 'CLOSED'
 order by k.entrusted desc, c.case_id
 limit :most
