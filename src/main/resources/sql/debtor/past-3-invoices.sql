-- What was told first of an invoice stays; what nobody had told yet is added.
insert into debtor.past_invoice as k (client_id, customer_number, invoice_id, debtor_kind, amount, currency, issued_on,
                                      due_on, due_derived, disputed_on, batch_id)
select :client, customer_number, invoice_id, max(debtor_kind), min(amount), min(currency), min(issued_on),
       (array_agg(due_on order by due_derived, row_no))[1], bool_and(due_derived), min(disputed_on), :batch
  from debtor.staged_past
 where batch_id = :batch and outcome = 'TAKEN'
 group by customer_number, invoice_id
    on conflict (client_id, customer_number, invoice_id) do update
   set debtor_kind = coalesce(k.debtor_kind, excluded.debtor_kind),
       issued_on = coalesce(k.issued_on, excluded.issued_on),
       due_on = case when k.due_derived and not excluded.due_derived then excluded.due_on else k.due_on end,
       due_derived = k.due_derived and excluded.due_derived,
       disputed_on = least(k.disputed_on, excluded.disputed_on)
