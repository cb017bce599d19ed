-- Cases that keep no assigned claim no longer wait to know whom the debtor pays. Gives those that were waiting.
update casefile.hold h
   set released_on = :on
 where h.case_id = any (:cases) and h.reason = 'PAYEE_UNCONFIRMED' and h.released_on is null
   and not exists (select from casefile.claim_note n
                    join casefile.claim k on k.claim_id = n.claim_id and k.withdrawn_on is null
                    where n.case_id = h.case_id and n.factor is not null)
returning h.case_id
