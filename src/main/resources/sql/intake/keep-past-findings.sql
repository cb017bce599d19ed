-- Rows of a payment history that do not go with what is known of their invoice, and payments that are too much.
insert into intake.finding (import_id, client_id, row_no, number, column_name, code, level, arguments, value)
select :import, :client, p.row_no, :first + row_number() over (order by p.row_no), :column,
       case p.outcome when 'CONFLICT' then 'history.conflict' else 'history.overpaid-together' end,
       case p.outcome when 'CONFLICT' then 'REFUSE' else 'WARN' end, '{}', p.invoice_id
  from debtor.api_staged_past p
 where p.batch_id = :import and (p.outcome = 'CONFLICT' or p.overpaid)
