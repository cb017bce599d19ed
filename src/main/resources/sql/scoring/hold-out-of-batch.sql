-- By lot: the same case always draws the same.
insert into scoring.hold_out (case_id, since)
select c.case_id, :on
  from casefile.api_batch_case b join casefile.api_case c on c.case_id = b.case_id
 where b.batch_id = :batch and c.opened_on = :on
   and abs(hashtextextended(c.case_id::text, 20261123) % 1000) < 10 * :percent
on conflict (case_id) do nothing
