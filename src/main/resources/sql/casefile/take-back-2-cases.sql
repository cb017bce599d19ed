-- A case that keeps no claim ends; one that was open before, or took others since, goes on.
update casefile.case_file c
   set status = 'CLOSED', closed_on = :on, closing_reason = 'WITHDRAWN', takes_claims = false, version = version + 1
 where c.case_id in (select case_id from casefile.batch_case where batch_id = :batch)
   and c.status <> 'CLOSED'
   and not exists (select from casefile.claim k where k.case_id = c.case_id and k.withdrawn_on is null)
returning c.case_id
