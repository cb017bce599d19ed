-- A page of open cases with all that their route and next step hang on: those of a batch, some, or every one.
select c.case_id, c.status, d.kind,
       coalesce(s.steering, 0.5) as probability,
       coalesce(p.principal, 0) as principal,
       k.clocks,
       h.reasons as holds,
       l.sent_on as first_letter_on, n.last_day as notice_last_day, t.sent_on as notice_sent_on,
       r.due_on as promise_due_on, i.next_due_on as plan_next_due_on,
       b.call_back_on, o.last_call_on,
       coalesce(q.careful, false) as careful,
       case when q.careful
            then coalesce((select a.granted from litigation.api_request a
                            where a.case_id = c.case_id and a.subject = 'APPROVAL' and a.granted is not null
                            order by a.asked_on desc, a.request_id desc limit 1), false)
            else false end as approved,
       w.route as current_route, w.reason as current_reason, w.chosen_by
  from casefile.api_case c
  join debtor.api_debtor d on d.debtor_id = c.debtor_id
  left join casefile.api_debtor_note q on q.client_id = c.client_id and q.debtor_id = c.debtor_id
  left join strategy.work_item w on w.case_id = c.case_id
  left join scoring.api_score s on s.case_id = c.case_id
  left join lateral (select sum(principal) as principal from account.api_case_principal where case_id = c.case_id) p on true
  left join lateral (select array_agg(clock) as clocks from account.api_open_claim where case_id = c.case_id) k on true
  left join lateral (select array_agg(reason) as reasons from casefile.api_hold
                      where case_id = c.case_id and released_on is null) h on true
  left join lateral (select sent_on from contact.api_first_letter where case_id = c.case_id) l on true
  left join lateral (select max(last_day) as last_day from contact.api_notice where case_id = c.case_id) n on true
  left join lateral (select max(sent_on) as sent_on from contact.api_letter
                      where case_id = c.case_id and kind = 'FORMAL_NOTICE' and delivery = 'SENT') t on true
  left join lateral (select call_back_on from contact.api_call_back where case_id = c.case_id) b on true
  left join lateral (select max(called_on) as last_call_on from contact.api_call
                      where case_id = c.case_id and direction = 'OUTGOING') o on true
  left join lateral (select min(due_on) as due_on from arrangement.api_promise
                      where case_id = c.case_id and status = 'PENDING') r on true
  left join lateral (select min(next_due_on) as next_due_on from arrangement.api_plan
                      where case_id = c.case_id and status = 'RUNNING') i on true
 where c.case_id > :after
   and (cast(:batch as uuid) is null
        or exists (select 1 from casefile.api_batch_case o where o.batch_id = :batch and o.case_id = c.case_id))
   and (cast(:cases as uuid[]) is null or c.case_id = any (cast(:cases as uuid[])))
   and (c.status <> 'CLOSED' or w.action <> 'NONE')
 order by c.case_id
 limit :page
