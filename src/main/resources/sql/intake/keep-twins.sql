with kept as (
    insert into intake.twin (import_id, row_no, client_id, debtor_id, debtor_name, invoice_number, amount, invoiced_on, claim_id,
                             known_number, known_amount, known_invoiced_on, reference, by_number)
    select :import, w.row_no, :client, w.debtor_id, concat_ws(' ', t.forenames, t.name), w.invoice_number, w.amount,
           w.invoiced_on, w.claim_id, k.invoice_number, k.amount, k.invoiced_on, c.reference, w.by_number
      from casefile.api_staged_twin w
      join casefile.api_claim k on k.claim_id = w.claim_id
      join casefile.api_case c on c.case_id = k.case_id
      join debtor.api_told t on t.client_id = :client and t.debtor_id = w.debtor_id
     where w.batch_id = :import
     order by w.row_no
     limit :most
    returning row_no, known_number, reference, invoice_number)
insert into intake.finding (import_id, client_id, row_no, number, column_name, code, level, arguments, value)
select :import, :client, row_no, :first + row_number() over (order by row_no), :column, 'claim.resembles', 'WARN',
       array[known_number, reference], invoice_number
  from kept
returning row_no
