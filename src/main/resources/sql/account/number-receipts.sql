-- The series is taken: numbers follow the order of recording, and what is rolled back leaves no gap.
with fresh as (
    select m.movement_id, m.case_id, m.client_id, row_number() over (order by m.recorded_at, m.movement_id) as nth
      from account.movement m
     where m.movement_id = any (:movements) and m.kind = 'PAYMENT' and m.received_by = 'AGENCY'
       and not exists (select from account.receipt r where r.movement_id = m.movement_id)),
series as (
    update account.receipt_series s
       set last = s.last + (select count(*) from fresh)
     where s.year = :year
    returning s.last)
insert into account.receipt (year, number, movement_id, case_id, client_id, issued_on)
select :year, series.last - (select count(*) from fresh) + fresh.nth, fresh.movement_id, fresh.case_id, fresh.client_id,
       :today
  from fresh cross join series
