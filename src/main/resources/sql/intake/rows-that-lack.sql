-- Whether all rows of an import were refused, and some of them for want of what stands under one of these headers.
select i.rows_read > 0 and i.rows_rejected = i.rows_read
       and exists (select from intake.finding f
                    where f.import_id = i.import_id and f.code = 'cell.missing' and f.level = 'REFUSE'
                      and f.column_name in (:headers))
  from intake.import i
 where i.import_id = :import
