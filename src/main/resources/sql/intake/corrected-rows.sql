-- Rows of a file that a later import brings corrected and does not refuse, itself or by corrections of its own; of several
-- the one that took the row, else the last that waits for the client's agreement.
with recursive sent (import_id, file, row_no, first_row) as (
    select i.import_id, coalesce(i.file_of, i.import_id), k.place::integer + 1, k.origin
      from intake.import i
      join intake.import corrected on corrected.import_id = i.corrects
     cross join unnest(i.corrected_rows) with ordinality as k (origin, place)
     where corrected.import_id = :file or corrected.file_of = :file
    union
    select i.import_id, coalesce(i.file_of, i.import_id), k.place::integer + 1, sent.first_row
      from sent
      join intake.import corrected on corrected.import_id = sent.file or corrected.file_of = sent.file
      join intake.import i on i.corrects = corrected.import_id
     cross join unnest(i.corrected_rows) with ordinality as k (origin, place)
     where k.origin = sent.row_no
)
select distinct on (sent.first_row) sent.first_row, i.mode = 'COMMIT' as taken, i.import_id
  from sent
  join intake.import i on i.import_id = sent.import_id
 where (i.status = 'DONE' or (i.mode = 'COMMIT' and i.status = 'RUNNING' and i.merged_at is not null))
   and not exists (select from intake.finding f
                    where f.import_id = sent.import_id and f.row_no = sent.row_no and f.level = 'REFUSE')
   and (i.mode = 'COMMIT'
        or not exists (select from intake.import t
                        where (t.import_id = sent.file or t.file_of = sent.file)
                          and t.mode = 'COMMIT' and t.status in ('RECEIVED', 'RUNNING', 'DONE')))
 order by sent.first_row, taken desc, i.import_id desc
