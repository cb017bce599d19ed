-- Rows of a file tried out that resemble a debtor whom this client told of before: it says by what.
insert into intake.finding (import_id, client_id, row_no, number, column_name, code, level, arguments, value)
select :import, :client, l.row_no, :first + row_number() over (order by l.row_no), null,
       case when 'PHONE_SAME' = any (l.signs) then 'customer.resembles-phone'
            when 'EMAIL_SAME' = any (l.signs) then 'customer.resembles-email'
            when 'ADDRESS_SAME' = any (l.signs) then 'customer.resembles-address'
            else 'customer.resembles-name' end,
       'WARN', array[l.other_name], null
  from debtor.api_staged_likeness l
 where l.batch_id = :import
 order by l.row_no
 limit :most
returning row_no, code
