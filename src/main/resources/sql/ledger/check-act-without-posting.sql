select a.key
  from ledger.act a
 where not exists (select from ledger.posting p where p.act_id = a.act_id)
 limit :limit
