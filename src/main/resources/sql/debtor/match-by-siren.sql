update debtor.staged s
   set debtor_id = d.debtor_id, known = true
  from debtor.debtor d
 where s.batch_id = :batch and d.siren = s.siren and d.debtor_id <> s.debtor_id
