insert into casefile.claim (claim_id, case_id, client_id, debtor_id, invoice_number, invoiced_on, due_on, amount,
                            paid_before, currency, basis, placed_on, later_instalment)
select s.claim_id, c.case_id, c.client_id, s.debtor_id, s.invoice_number, s.invoiced_on, s.due_on, s.amount,
       s.paid_before, s.currency, s.basis, :on, s.later_instalment
  from casefile.staged s
  join casefile.batch_case b on b.batch_id = s.batch_id
  join casefile.case_file c on c.case_id = b.case_id and c.debtor_id = s.debtor_id and c.limited = s.limited
 where s.batch_id = :batch and s.outcome = 'TAKEN'
