-- A promise is kept on the day on which payments since it was made, dated within its grace, first cover it. One is judged
-- again where a payment of its case came or went; else only the pending ones are.
update arrangement.promise p
   set status = verdict.status, ended_on = verdict.ended_on
  from (select q.promise_id,
               case when paid.kept_on is not null then 'KEPT'
                    when q.grace_on < :today or newer.there then 'BROKEN'
                    else 'PENDING' end as status,
               case when paid.kept_on is not null then paid.kept_on
                    when q.grace_on < :today then q.grace_on + 1
                    when newer.there then :today end as ended_on
          from arrangement.promise q
          left join lateral (
               select min(run.received_on) as kept_on
                 from (select r.received_on,
                              sum(r.amount) over (order by r.received_on, r.recorded_at, r.payment_id) as so_far
                         from account.api_payment r
                        where r.case_id = q.case_id and r.bounced_on is null and r.received_on <= q.grace_on
                          and (r.received_on > q.made_on
                               or (r.received_on = q.made_on and r.recorded_at >= q.made_at))) as run
                where run.so_far >= q.amount) as paid on true
          cross join lateral (
               select exists (select from arrangement.promise o
                               where o.case_id = q.case_id and o.promise_id <> q.promise_id and o.status = 'PENDING')
                      as there) as newer
         where (cast(:cases as uuid[]) is null and q.status = 'PENDING')
            or (q.case_id = any (cast(:cases as uuid[])) and q.status in ('PENDING', 'KEPT', 'BROKEN'))) as verdict
 where p.promise_id = verdict.promise_id and p.status is distinct from verdict.status
returning p.promise_id as id, p.case_id, p.client_id, p.status
