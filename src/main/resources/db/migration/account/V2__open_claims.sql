-- An invoice on which principal is still owed, and its clock: the day it was due, then each day on which a payment that did
-- not bounce was allotted to it. Limitation is counted from it, for one case and for many.
create view account.api_open_claim with (security_invoker) as
    select k.case_id, k.client_id, k.claim_id, k.due_on, p.currency, p.principal,
           concat_ws(' ', k.due_on, (select string_agg(distinct y.received_on::text, ' ')
                                       from account.api_payment y
                                       join account.api_allotment a
                                         on a.case_id = y.case_id and a.payment_id = y.payment_id
                                      where y.case_id = k.case_id and a.claim_id = k.claim_id
                                        and y.bounced_on is null)) as clock
      from casefile.api_claim k
      join account.api_open_principal p on p.case_id = k.case_id and p.claim_id = k.claim_id
     where p.principal > 0;
