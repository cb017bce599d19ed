-- A time-barred claim is taken, and its case rests from the first day.
insert into casefile.hold (hold_id, case_id, client_id, reason, since)
select uuidv7(), c.case_id, c.client_id, 'LIMITED', :on
  from casefile.batch_case b
  join casefile.case_file c on c.case_id = b.case_id
 where b.batch_id = :batch and b.opened and c.limited
