-- Rows that would make a new debtor: one provisional key for each.
update debtor.staged s
   set debtor_id = cast(md5(coalesce(s.siren, s.match_key)) as uuid)
 where s.batch_id = :batch and s.debtor_id is null
