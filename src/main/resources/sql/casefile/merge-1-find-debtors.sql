update casefile.staged s
   set debtor_id = m.debtor_id
  from debtor.api_merged m
 where s.batch_id = :batch and m.batch_id = s.batch_id and m.row_no = s.row_no
