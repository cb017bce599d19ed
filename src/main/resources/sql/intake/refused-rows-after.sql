-- All refusals of the next refused rows, without those that are settled.
select row_no, column_name, code, level, arguments, value
  from intake.finding
 where import_id = :import and level = 'REFUSE' and row_no > :after and row_no <> all(:settled)
   and row_no <= (select max(row_no)
                    from (select distinct row_no from intake.finding
                           where import_id = :import and level = 'REFUSE' and row_no > :after
                             and row_no <> all(:settled)
                           order by row_no limit :most) as next_rows)
 order by row_no, number
