-- Known invoices of which the file says something else, and rows without anything left to collect. A change is what lowers a
-- debt: more was paid, less is due, or nothing (amount zero: withdrawn). Figures that the client told before are no news,
-- whichever file says them again. Everything else stays a conflict.
with doubtful as (
    select s.row_no, s.debtor_id, s.claim_id, s.outcome, s.invoice_number, s.amount, s.paid_before, s.currency, s.invoiced_on,
           s.due_on, s.only_open
      from casefile.staged s
     where s.batch_id = :batch and (s.outcome = 'CONFLICT' or s.amount = s.paid_before)),
compared as (
    select d.row_no, d.claim_id,
           d.amount > 0 and d.invoiced_on = k.invoiced_on and d.currency = k.currency as same_invoice,
           (d.amount, d.paid_before) = (k.amount, k.paid_before)
               or exists (select from casefile.restated r
                           where r.claim_id = k.claim_id and (r.amount, r.paid_before) = (d.amount, d.paid_before)) as told,
           d.amount <= t.amount and d.paid_before >= t.paid_before as lowered,
           d.amount = 0 as withdrawn, d.only_open, c.status, c.closing_reason,
           row_number() over (partition by d.claim_id order by d.row_no) = 1
               and not exists (select from casefile.staged s
                                where s.batch_id = :batch and s.claim_id = d.claim_id and s.outcome = 'DUPLICATE') as is_first,
           (d.amount, d.paid_before, d.invoiced_on)
               = (first_value(d.amount) over same_claim, first_value(d.paid_before) over same_claim,
                  first_value(d.invoiced_on) over same_claim) as as_the_first
      from doubtful d
      join casefile.claim k on k.claim_id = d.claim_id and k.due_on = d.due_on and k.withdrawn_on is null
      join casefile.case_file c on c.case_id = k.case_id
      join casefile.api_claim_told t on t.claim_id = k.claim_id
    window same_claim as (partition by d.claim_id order by d.row_no)),
verdict as (
    select row_no,
           case when same_invoice and told then 'DUPLICATE'
                when not is_first and as_the_first then 'DUPLICATE'
                when not is_first then 'CONFLICT'
                when withdrawn and status in ('RECEIVED', 'AMICABLE', 'FORMAL_NOTICE') then 'CHANGED'
                when same_invoice and lowered and not only_open and (status <> 'CLOSED' or closing_reason = 'PAID')
                then 'CHANGED'
                else 'CONFLICT' end as outcome
      from compared
    union all
    select d.row_no,
           case when d.amount = 0
                 and exists (select from casefile.claim k
                              where k.client_id = :client and k.debtor_id = d.debtor_id and k.due_on = d.due_on
                                and k.invoice_number = d.invoice_number and k.withdrawn_on is not null) then 'DUPLICATE'
                else 'UNKNOWN' end
      from doubtful d
     where not exists (select from compared c where c.row_no = d.row_no)
       and d.amount = d.paid_before)
update casefile.staged s
   set outcome = v.outcome
  from verdict v
 where s.batch_id = :batch and s.row_no = v.row_no
