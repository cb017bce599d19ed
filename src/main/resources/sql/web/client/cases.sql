-- A page of the client's cases, the latest first. What is open of each is summed for the cases of the page alone.
select c.*,
       (select coalesce(sum(p.principal), 0) from account.api_case_principal p where p.case_id = c.case_id) as principal
  from (select c.case_id, c.reference, c.status, t.name, t.title, t.forenames, t.city, c.opened_on
          from casefile.api_case c
          join debtor.api_told t on t.client_id = c.client_id and t.debtor_id = c.debtor_id
         where c.client_id = :client -- said for the index: the guard of the rows is no condition that it serves
           and (cast(:after as uuid) is null or c.case_id < cast(:after as uuid))
           and (cast(:open as boolean) is null or (c.status <> 'CLOSED') = cast(:open as boolean))
           and (cast(:search as text) is null or c.reference = upper(:search) or t.name ilike '%' || :search || '%')
           and (cast(:import as uuid) is null
                or exists (select from casefile.api_batch_case b
                            where b.batch_id = cast(:import as uuid) and b.case_id = c.case_id))
         order by c.case_id desc
         limit :size) as c
 order by c.case_id desc
