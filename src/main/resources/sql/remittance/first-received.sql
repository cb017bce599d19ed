-- The first day on which money came within a period that is still there.
select min(effective_on)
  from ledger.api_standing
 where client_id = :client
   and case_id is not null
   and to_account = :held
   and effective_on <= :until
   and (cast(:since as date) is null or effective_on > cast(:since as date))
