update debtor.staged s
   set debtor_id = d.debtor_id
  from debtor.debtor d
 where s.batch_id = :batch and d.siren = s.siren
