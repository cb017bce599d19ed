-- The payments with which more came than was invoiced, but for those that are too much by themselves.
update debtor.staged_past s
   set overpaid = true
  from (select n.row_no,
               n.paid_amount <= n.amount
               and n.amount < sum(n.paid_amount) over (partition by n.customer_number, n.invoice_id order by n.row_no)
                          + coalesce(k.paid, 0) as overpaid
          from debtor.staged_past n
          left join lateral (
               select sum(p.amount) as paid from debtor.past_payment p
                where p.client_id = :client and p.customer_number = n.customer_number
                  and p.invoice_id = n.invoice_id) as k on true
         where n.batch_id = :batch and n.outcome = 'TAKEN' and n.new_payment) as p
 where s.batch_id = :batch and s.row_no = p.row_no and p.overpaid
