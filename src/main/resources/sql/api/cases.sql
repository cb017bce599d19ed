-- A page of a client's cases, in the order in which they were opened.
select c.reference, c.status, w.route, c.opened_on, t.name, t.title, t.forenames,
       (select coalesce(sum(p.principal), 0) from account.api_case_principal p where p.case_id = c.case_id) as principal
  from casefile.api_case c
  join debtor.api_told t on t.client_id = c.client_id and t.debtor_id = c.debtor_id
  left join strategy.api_work w on w.case_id = c.case_id
 where c.client_id = :client
   and (cast(:after as text) is null or c.case_id > (select a.case_id from casefile.api_case a where a.reference = :after))
   and (cast(:status as text) is null or c.status = :status)
   and (cast(:import as uuid) is null
        or exists (select from casefile.api_batch_case b where b.batch_id = cast(:import as uuid) and b.case_id = c.case_id))
 order by c.case_id
 limit :size
