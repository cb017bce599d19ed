-- What the client entrusted and what came of it. Row-level security narrows every table to the client's own rows.
select (select count(*) from casefile.api_case) as cases,
       (select count(*) from casefile.api_case where status <> 'CLOSED') as open_cases,
       (select coalesce(sum(principal), 0) from account.api_case_principal) as open_principal,
       (select coalesce(sum(amount - paid_before), 0) from casefile.api_claim) as entrusted,
       p.collected, p.collections, p.paid_to_client, p.payments_to_client,
       (select coalesce(sum(amount), 0) from ledger.api_entry where account = 'held') as held,
       (select count(*) from litigation.api_request where answered_on is null) as requests,
       (select count(*) from dispute.api_dispute where status = 'AWAITING_CLIENT') as disputes
  from (select coalesce(sum(amount) filter (where received_by = 'AGENCY'), 0) as collected,
               count(*) filter (where received_by = 'AGENCY') as collections,
               coalesce(sum(amount) filter (where received_by = 'CLIENT'), 0) as paid_to_client,
               count(*) filter (where received_by = 'CLIENT') as payments_to_client
          from account.api_payment
         where bounced_on is null) as p
