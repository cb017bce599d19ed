select case_id, since, until as released_on
  from account.freeze
 where case_id = any (:cases)
 order by since
