insert into intake.finding (import_id, client_id, row_no, number, column_name, code, level, arguments, value)
select batch_id, :client, row_no, number, column_name, code, level, arguments, value
  from intake.staged_finding
 where batch_id = :import
