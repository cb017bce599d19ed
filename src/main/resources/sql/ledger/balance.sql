select coalesce(sum(case when to_account = :account then amount else -amount end), 0)
  from ledger.posting
 where :account in (from_account, to_account)
   and currency = :currency
   and effective_on <= :on
   and (cast(:client as uuid) is null or client_id = :client)
   and (cast(:case as uuid) is null or case_id = :case)
   and (cast(:claim as uuid) is null or claim_id = :claim)
