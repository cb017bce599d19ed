-- Rows that would make a new debtor: one provisional key for each.
update debtor.staged s
   set debtor_id = cast(md5(coalesce(s.siren, debtor.match_key(s.kind, s.name, s.forenames, s.street, s.postcode))) as uuid)
 where s.batch_id = :batch and s.debtor_id is null
