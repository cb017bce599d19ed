-- Remittances, the latest period first: one, those of a client, those that are so far, or a page of all.
select *
  from remittance.remittance
 where (cast(:id as uuid) is null or remittance_id = cast(:id as uuid))
   and (cast(:client as uuid) is null or client_id = cast(:client as uuid))
   and (cast(:statuses as text[]) is null or status = any (cast(:statuses as text[])))
   and (cast(:until as date) is null or (until, remittance_id) < (cast(:until as date), cast(:after as uuid)))
 order by until desc, remittance_id desc
 limit :size
