-- What the client entrusted and what came of it. Row-level security narrows every table to the client's own rows.
select (select count(*) from casefile.api_case where status <> 'CLOSED') as open_cases,
       (select coalesce(sum(principal), 0) from account.api_case_principal) as open_principal,
       (select coalesce(sum(amount - paid_before), 0) from casefile.api_claim) as entrusted,
       (select count(*) from casefile.api_claim) as claims,
       (select coalesce(sum(amount), 0) from account.api_payment where bounced_on is null and received_by = 'AGENCY')
           as collected,
       (select coalesce(sum(amount), 0) from account.api_payment where bounced_on is null and received_by = 'CLIENT')
           as paid_to_client,
       (select count(*) from litigation.api_request where answered_on is null) as requests,
       (select count(*) from dispute.api_dispute where status = 'AWAITING_CLIENT') as disputes
