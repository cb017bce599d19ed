-- A row written in a way of which the client's people said whom it means joins that debtor.
update debtor.staged s
   set debtor_id = w.debtor_id, known = true
  from debtor.spelling w
 where s.batch_id = :batch and not s.known
   and w.client_id = :client and w.same and w.spelling = coalesce(s.siren, s.match_key)
