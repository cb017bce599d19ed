-- What came on each case within a period, less what was taken back in it. Postings that settle it name no case.
select case_id, currency,
       coalesce(sum(amount) filter (where account = :held), 0) as by_agency,
       coalesce(sum(amount) filter (where account = :directly), 0) as directly
  from ledger.api_entry
 where client_id = :client
   and case_id is not null
   and account in (:held, :directly)
   and effective_on <= :until
   and (cast(:since as date) is null or effective_on > cast(:since as date))
 group by case_id, currency
having coalesce(sum(amount) filter (where account = :held), 0) <> 0
    or coalesce(sum(amount) filter (where account = :directly), 0) <> 0
 order by case_id
