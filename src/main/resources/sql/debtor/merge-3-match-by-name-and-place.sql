-- Rows without a SIREN learn their debtor by match key, among the debtors whose SIREN nobody knows.
update debtor.staged s
   set debtor_id = d.debtor_id
  from debtor.debtor d
 where s.batch_id = :batch and s.siren is null and s.debtor_id is null and d.siren is null
   and d.match_key = s.match_key
