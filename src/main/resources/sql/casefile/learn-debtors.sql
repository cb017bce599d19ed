-- The rows whose debtors were known, or are those of other rows: not the ones that they would have made.
update casefile.staged s
   set debtor_id = m.debtor_id
  from debtor.api_merged m
 where s.batch_id = :batch and m.batch_id = :batch and m.row_no = s.row_no and m.debtor_id <> s.debtor_id
