-- Cases whose claims were assigned to a factor rest until a person confirms whom the debtor pays. Gives those that rest now.
insert into casefile.hold (hold_id, case_id, client_id, reason, since)
select uuidv7(), c.case_id, c.client_id, 'PAYEE_UNCONFIRMED', :on
  from casefile.case_file c
 where c.case_id = any (:cases) and c.status <> 'CLOSED'
   and exists (select from casefile.claim_note n
                join casefile.claim k on k.claim_id = n.claim_id and k.withdrawn_on is null
                where n.case_id = c.case_id and n.factor is not null)
    on conflict (case_id, reason) where released_on is null do nothing
returning case_id
