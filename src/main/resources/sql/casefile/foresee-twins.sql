-- New invoices of known debtors that resemble one placed before: the number written otherwise, or the same amount and dates.
-- Where the file names that one as well, the two are two.
insert into casefile.staged_twin (batch_id, row_no, debtor_id, invoice_number, amount, invoiced_on, claim_id, by_number)
select distinct on (s.row_no) :batch, s.row_no, s.debtor_id, s.invoice_number, s.amount, s.invoiced_on, k.claim_id, t.by_number
  from casefile.staged s
  join casefile.claim k
    on k.client_id = :client and k.debtor_id = s.debtor_id and k.withdrawn_on is null
   and k.invoice_number <> s.invoice_number
 cross join lateral (
       select casefile.same_number(k.invoice_number, s.invoice_number) as by_number,
              (k.amount, k.invoiced_on, k.due_on) = (s.amount, s.invoiced_on, s.due_on) as by_figures) as t
 where s.batch_id = :batch and s.outcome = 'TAKEN' and (t.by_number or t.by_figures)
   and not exists (select from casefile.staged named
                    where named.batch_id = :batch and named.debtor_id = s.debtor_id
                      and named.invoice_number = k.invoice_number)
   and not exists (select from casefile.invoice_alias w
                    where w.client_id = :client and w.debtor_id = s.debtor_id
                      and w.invoice_number = s.invoice_number and w.claim_id = k.claim_id)
 order by s.row_no, t.by_number desc, k.claim_id
