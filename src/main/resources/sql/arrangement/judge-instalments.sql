-- An instalment is kept on the day on which payments since the plan was agreed first reach the sum due so far.
update arrangement.instalment i
   set kept_on = verdict.kept_on, missed_on = verdict.missed_on
  from (select j.plan_id, j.number, paid.kept_on,
               case when j.grace_on < :today and (paid.kept_on is null or paid.kept_on > j.grace_on)
                    then j.grace_on + 1 end as missed_on
          from arrangement.plan p
          join arrangement.instalment j on j.plan_id = p.plan_id
          left join lateral (
               select min(run.received_on) as kept_on
                 from (select r.received_on,
                              sum(r.amount) over (order by r.received_on, r.recorded_at, r.payment_id) as so_far
                         from account.api_payment r
                        where r.case_id = p.case_id and r.bounced_on is null
                          and (r.received_on > p.agreed_on
                               or (r.received_on = p.agreed_on and r.recorded_at >= p.agreed_at))) as run
                where run.so_far >= j.sum_so_far) as paid on true
         where (cast(:cases as uuid[]) is null and p.status = 'RUNNING')
            or (p.case_id = any (cast(:cases as uuid[])) and p.status in ('RUNNING', 'KEPT'))) as verdict
 where i.plan_id = verdict.plan_id and i.number = verdict.number
   and (i.kept_on, i.missed_on) is distinct from (verdict.kept_on, verdict.missed_on)
