-- The first debtor that came under a number keeps it.
insert into debtor.customer_number (client_id, number, debtor_id, told_on)
select distinct on (customer_number) :client, customer_number, debtor_id, :on
  from debtor.staged
 where batch_id = :batch and customer_number is not null
 order by customer_number, row_no
    on conflict do nothing
