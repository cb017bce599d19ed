select case_id, since, released_on
  from casefile.api_hold
 where case_id = any (:cases) and reason in ('INSOLVENCY', 'OVER_INDEBTEDNESS')
 order by since
