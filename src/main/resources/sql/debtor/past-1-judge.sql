-- What becomes of each row: an invoice that is known, or stands further up, with another amount or other dates is a
-- conflict; what is known already, to the last of its payments, is a duplicate; what else there is, is taken.
with compared as (
    select s.row_no, s.customer_number, s.invoice_id, s.issued_on, s.due_derived, s.disputed_on, s.paid_on, s.paid_amount,
           k.invoice_id is not null as known, k.issued_on as known_issued_on, k.due_derived as known_due_derived,
           k.disputed_on as known_disputed_on,
           s.amount <> coalesce(k.amount, first_value(s.amount) over invoice)
           or s.currency <> coalesce(k.currency, first_value(s.currency) over invoice)
           or (not s.due_derived and not coalesce(k.due_derived, first_value(s.due_derived) over invoice)
               and s.due_on <> coalesce(k.due_on, first_value(s.due_on) over invoice))
           or coalesce(s.issued_on <> coalesce(k.issued_on, first_value(s.issued_on) over issued), false) as contradicts
      from debtor.staged_past s
      left join debtor.past_invoice k
        on k.client_id = :client and k.customer_number = s.customer_number and k.invoice_id = s.invoice_id
     where s.batch_id = :batch
    window invoice as (partition by s.customer_number, s.invoice_id order by s.row_no),
           issued as (partition by s.customer_number, s.invoice_id order by s.issued_on is null, s.row_no)
), counted as (
    select c.*,
           row_number() over (partition by customer_number, invoice_id, contradicts order by row_no) as nth,
           row_number() over (partition by customer_number, invoice_id, contradicts, paid_on, paid_amount
                              order by row_no) as number
      from compared c
), judged as (
    select c.*,
           c.paid_on is not null and not exists (
               select from debtor.past_payment p
                where p.client_id = :client and p.customer_number = c.customer_number and p.invoice_id = c.invoice_id
                  and p.paid_on = c.paid_on and p.amount is not distinct from c.paid_amount
                  and p.number = c.number) as new_payment,
           case when not known then nth = 1 or disputed_on is not null
                else (issued_on is not null and known_issued_on is null)
                     or (known_due_derived and not due_derived)
                     or (disputed_on is not null and disputed_on < coalesce(known_disputed_on, 'infinity'))
           end as tells_more
      from counted c
)
update debtor.staged_past s
   set outcome = case when j.contradicts then 'CONFLICT'
                      when j.new_payment or j.tells_more then 'TAKEN'
                      else 'DUPLICATE' end,
       number = j.number,
       new_invoice = not j.contradicts and not j.known and j.nth = 1,
       new_payment = not j.contradicts and j.new_payment
  from judged j
 where s.batch_id = :batch and s.row_no = j.row_no
