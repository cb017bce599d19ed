-- Rows without a SIREN learn their debtor by match key, among the debtors whose SIREN nobody knows.
update debtor.staged s
   set debtor_id = d.debtor_id, known = true
  from debtor.debtor d
 where s.batch_id = :batch and not s.known and s.siren is null and d.siren is null
   and d.match_key = s.match_key and d.debtor_id <> s.debtor_id
