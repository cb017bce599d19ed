-- By lot: the same case always draws the same.
insert into scoring.hold_out (case_id, since)
select case_id, :on
  from casefile.api_batch_case
 where batch_id = :batch and opened
   and abs(hashtextextended(case_id::text, 20261123) % 1000) < 10 * :percent
on conflict (case_id) do nothing
