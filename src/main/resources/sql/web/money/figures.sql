-- What came, and what the bank took back. A payment that bounced came all the same: it counts on the day it came; one that
-- was entered by mistake never did.
select coalesce(sum(amount) filter (where received_on >= :today), 0) as today,
       count(*) filter (where received_on >= :today) as payments_today,
       coalesce(sum(amount) filter (where received_on >= :month), 0) as month,
       count(*) filter (where received_on >= :month) as payments_of_month,
       coalesce(sum(amount) filter (where bounced_on >= :month), 0) as bounced,
       count(*) filter (where bounced_on >= :month) as payments_bounced,
       (select coalesce(sum(amount), 0) from ledger.api_client_balance where account in ('held', 'owed-to-client')) as held,
       (select coalesce(sum(amount), 0) from ledger.api_client_balance where account = 'overpaid') as overpaid
  from account.api_payment
 where received_by = 'AGENCY' and (received_on >= :month or bounced_on >= :month)
   and void_cause is distinct from 'MISTAKEN'
