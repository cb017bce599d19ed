-- What the client entrusted and what came of it. Row-level security narrows every table to the client's own rows.
select c.cases, c.open_cases, b.open_principal, b.entrusted, b.held, b.remitted,
       p.collected, p.collections, p.paid_to_client, p.payments_to_client,
       (select count(*) from litigation.api_request where answered_on is null) as requests,
       (select count(*) from dispute.api_dispute where status = 'AWAITING_CLIENT') as disputes
  from (select coalesce(sum(cases), 0) as cases, coalesce(sum(cases) filter (where status <> 'CLOSED'), 0) as open_cases
          from casefile.api_case_tally) as c
 cross join (select coalesce(sum(amount) filter (where account = 'principal'), 0) as open_principal,
                    coalesce(-sum(amount) filter (where account = 'entrusted'), 0) as entrusted,
                    coalesce(sum(amount) filter (where account in ('held', 'owed-to-client')), 0) as held,
                    coalesce(sum(amount) filter (where account = 'remitted'), 0) as remitted
               from ledger.api_client_balance) as b
 cross join (select coalesce(sum(amount) filter (where received_by = 'AGENCY'), 0) as collected,
                    count(*) filter (where received_by = 'AGENCY') as collections,
                    coalesce(sum(amount) filter (where received_by = 'CLIENT'), 0) as paid_to_client,
                    count(*) filter (where received_by = 'CLIENT') as payments_to_client
               from account.api_payment
              where bounced_on is null) as p
