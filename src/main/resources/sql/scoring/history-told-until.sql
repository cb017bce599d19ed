-- The last thing that a client's history tells: an invoice issued (or due, where that is all we have), disputed or paid.
select max(told_on)
  from (select greatest(coalesce(issued_on, due_on), disputed_on) as told_on
          from debtor.api_past_invoice where client_id = :client
         union all
        select paid_on from debtor.api_past_payment where client_id = :client) as told
