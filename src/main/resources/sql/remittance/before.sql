-- Where the client's accounts stand before a period is settled: what was held up to then, and what it owes of fees and VAT.
select coalesce(sum(amount) filter (where account = :held), 0) as held,
       coalesce(-sum(amount) filter (where account = :due), 0) as fees_due
  from ledger.api_entry
 where client_id = :client
   and account in (:held, :due)
   and currency = :currency
   and (case_id is null or (cast(:since as date) is not null and effective_on <= cast(:since as date)))
