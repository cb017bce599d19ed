-- Rows under a number of the client that stands for another debtor, in what it told before or further up in the file.
insert into intake.finding (import_id, client_id, row_no, number, column_name, code, level, arguments, value)
select :import, :client, found.row_no, :first + row_number() over (order by found.row_no), :column, 'customer.another',
       'WARN', '{}', found.customer_number
  from (select s.row_no, s.customer_number, s.debtor_id,
               coalesce(n.debtor_id, first_value(s.debtor_id) over (partition by s.customer_number order by s.row_no))
                   as first_debtor_id
          from debtor.api_staged_number s
          left join debtor.api_customer_number n on n.client_id = :client and n.number = s.customer_number
         where s.batch_id = :import) as found
 where found.debtor_id <> found.first_debtor_id
returning row_no
