update casefile.claim k
   set withdrawn_on = :on
 where k.case_id in (select case_id from casefile.batch_case where batch_id = :batch)
   and k.claim_id = any (:claims)
   and k.withdrawn_on is null
