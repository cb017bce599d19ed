-- Rows whose invoice, by number, day and amount, a few other debtors of the file have as well: it may be one debt of several
-- people, which would be claimed twice. What many share is no number of one invoice.
with shared as (
    select invoice_number, invoiced_on, amount
      from casefile.api_staged_outcome
     where batch_id = :import and outcome = 'TAKEN'
     group by invoice_number, invoiced_on, amount
    having count(*) between 2 and :most_debtors),
other as (
    select o.row_no, first_value(o.row_no) over same_invoice as first_row,
           m.debtor_id <> first_value(m.debtor_id) over same_invoice as is_another
      from shared
      join casefile.api_staged_outcome o using (invoice_number, invoiced_on, amount)
      join debtor.api_merged m on m.batch_id = o.batch_id and m.row_no = o.row_no
     where o.batch_id = :import and o.outcome = 'TAKEN'
    window same_invoice as (partition by invoice_number, invoiced_on, amount order by o.row_no))
insert into intake.finding (import_id, client_id, row_no, number, column_name, code, level, arguments, value)
select :import, :client, row_no, :first + row_number() over (order by row_no), :column, 'claim.shared', 'WARN',
       array[first_row::text], null
  from other
 where is_another
 order by row_no
 limit :most
returning row_no
