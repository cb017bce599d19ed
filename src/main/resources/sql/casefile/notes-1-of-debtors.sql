-- What the rows of a batch say of their debtors; the last word counts, and what a row leaves out stays as it was said
-- before. Gives the debtors of which something else is now said.
insert into casefile.debtor_note as known (client_id, debtor_id, careful, contact_to_avoid, deliveries_suspended, insurer,
                                           insurer_due_on, insurer_agreement, guarantor, guarantor_contact, said_on)
select :client, s.debtor_id,
       (array_agg(n.careful order by n.row_no desc) filter (where n.careful is not null))[1],
       (array_agg(n.contact_to_avoid order by n.row_no desc) filter (where n.contact_to_avoid is not null))[1],
       (array_agg(n.deliveries_suspended order by n.row_no desc) filter (where n.deliveries_suspended is not null))[1],
       (array_agg(n.insurer order by n.row_no desc) filter (where n.insurer is not null))[1],
       (array_agg(n.insurer_due_on order by n.row_no desc) filter (where n.insurer_due_on is not null))[1],
       (array_agg(n.insurer_agreement order by n.row_no desc) filter (where n.insurer_agreement is not null))[1],
       (array_agg(n.guarantor order by n.row_no desc) filter (where n.guarantor is not null))[1],
       (array_agg(n.guarantor_contact order by n.row_no desc) filter (where n.guarantor_contact is not null))[1],
       :on
  from casefile.staged_note n
  join casefile.staged s on s.batch_id = n.batch_id and s.row_no = n.row_no
 where n.batch_id = :batch and s.outcome in ('TAKEN', 'DUPLICATE', 'CHANGED')
   and num_nonnulls(n.careful, n.contact_to_avoid, n.deliveries_suspended, n.insurer, n.insurer_due_on,
                    n.insurer_agreement, n.guarantor, n.guarantor_contact) > 0
 group by s.debtor_id
 order by s.debtor_id
    on conflict (client_id, debtor_id) do update
   set careful = coalesce(excluded.careful, known.careful),
       contact_to_avoid = coalesce(excluded.contact_to_avoid, known.contact_to_avoid),
       deliveries_suspended = coalesce(excluded.deliveries_suspended, known.deliveries_suspended),
       insurer = coalesce(excluded.insurer, known.insurer),
       insurer_due_on = coalesce(excluded.insurer_due_on, known.insurer_due_on),
       insurer_agreement = coalesce(excluded.insurer_agreement, known.insurer_agreement),
       guarantor = coalesce(excluded.guarantor, known.guarantor),
       guarantor_contact = coalesce(excluded.guarantor_contact, known.guarantor_contact),
       said_on = excluded.said_on
 where (coalesce(excluded.careful, known.careful),
        coalesce(excluded.contact_to_avoid, known.contact_to_avoid),
        coalesce(excluded.deliveries_suspended, known.deliveries_suspended),
        coalesce(excluded.insurer, known.insurer),
        coalesce(excluded.insurer_due_on, known.insurer_due_on),
        coalesce(excluded.insurer_agreement, known.insurer_agreement),
        coalesce(excluded.guarantor, known.guarantor),
        coalesce(excluded.guarantor_contact, known.guarantor_contact))
       is distinct from
       (known.careful, known.contact_to_avoid, known.deliveries_suspended, known.insurer, known.insurer_due_on,
        known.insurer_agreement, known.guarantor, known.guarantor_contact)
returning known.debtor_id
