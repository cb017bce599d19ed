-- Credit notes that count, for whoever compares what a client says now with what it said.
create view account.api_credit_note with (security_invoker) as
    select m.movement_id, m.case_id, m.client_id, m.claim_id, m.amount, m.currency, m.effective_on, m.reference
      from account.movement m
     where m.kind = 'CREDIT_NOTE' and not exists (select from account.voiding v where v.movement_id = m.movement_id);

-- What payments discharged of each claim, and what of it the agency has not settled with the client yet: the client's own books
-- need not know of it.
create view account.api_paid_on_claim with (security_invoker) as
    select a.case_id, a.client_id, a.claim_id, sum(a.amount) as amount,
           coalesce(sum(a.amount) filter (
               where a.received_by = 'AGENCY'
                 and y.received_on > coalesce((select max(x.until) from account.closing x where x.client_id = a.client_id),
                                              '-infinity')), 0) as unsettled
      from account.api_allotment a
      join account.api_payment y on y.case_id = a.case_id and y.payment_id = a.payment_id
     group by a.case_id, a.client_id, a.claim_id;
