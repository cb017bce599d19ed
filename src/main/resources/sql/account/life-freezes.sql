select case_id, since, least(released_on, ends_on) as released_on
  from casefile.api_hold
 where case_id = any (:cases) and reason in ('INSOLVENCY', 'OVER_INDEBTEDNESS', 'GRACE_PERIOD')
 order by since
