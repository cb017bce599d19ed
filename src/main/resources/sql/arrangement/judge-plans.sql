-- A plan is kept with its last instalment, and broken the day after one stayed unpaid too long. A kept one runs again where
-- a payment of its case bounced and no other plan runs meanwhile.
update arrangement.plan p
   set status = verdict.status, ended_on = verdict.ended_on
  from (select q.plan_id,
               case when so.all_kept then 'KEPT'
                    when so.broke_on is not null or other.there then 'BROKEN'
                    else 'RUNNING' end as status,
               case when so.all_kept then so.last_kept_on
                    when so.broke_on is not null then so.broke_on + 1
                    when other.there then :today end as ended_on
          from arrangement.plan q
          cross join lateral (
               select bool_and(i.kept_on is not null) as all_kept,
                      max(i.kept_on) as last_kept_on,
                      min(i.breaks_on) filter (where i.kept_on is null and i.breaks_on < :today) as broke_on
                 from arrangement.instalment i where i.plan_id = q.plan_id) as so
          cross join lateral (
               select exists (select from arrangement.plan o
                               where o.case_id = q.case_id and o.plan_id <> q.plan_id and o.status = 'RUNNING')
                      as there) as other
         where (cast(:cases as uuid[]) is null and q.status = 'RUNNING')
            or (q.case_id = any (cast(:cases as uuid[])) and q.status in ('RUNNING', 'KEPT'))) as verdict
 where p.plan_id = verdict.plan_id and p.status is distinct from verdict.status
returning p.plan_id as id, p.case_id, p.client_id, p.status
