-- New debtors of a batch of whom the client's people said that they are not the ones they resemble: nobody is asked again.
update debtor.likeness l
   set decision = 'DIFFERENT', decided_on = w.said_on, decided_by = w.said_by
  from debtor.newcomer n
  join debtor.debtor d on d.debtor_id = n.debtor_id
  join debtor.spelling w on w.client_id = :client and not w.same and w.spelling = coalesce(d.siren, d.match_key)
 where n.batch_id = :batch and l.decision is null
   and l.debtor_id = least(n.debtor_id, w.debtor_id) and l.other_id = greatest(n.debtor_id, w.debtor_id)
