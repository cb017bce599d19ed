-- Whoever placed the batch is told the figures of each row too: a claim that is not taken stands nowhere else.
create or replace view casefile.api_staged_outcome with (security_invoker) as
    select batch_id, row_no, outcome, claim_id, invoice_number, amount, paid_before from casefile.staged;
