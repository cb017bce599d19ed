-- An invoice that is payable in instalments is a claim for each of its due dates: each bears interest from its own day and is
-- time-barred on its own.
drop index casefile.claim_invoice;
create unique index claim_invoice on casefile.claim (client_id, debtor_id, invoice_number, due_on) where withdrawn_on is null;

alter table casefile.claim add column later_instalment boolean not null default false;
comment on column casefile.claim.later_instalment is
    'another due date of its invoice was handed over before it, which bears the fixed indemnity: it is owed once per invoice';

alter table casefile.staged add column later_instalment boolean not null default false;

create or replace view casefile.api_claim with (security_invoker) as
    select claim_id, case_id, client_id, debtor_id, invoice_number, invoiced_on, due_on, amount, paid_before, currency,
           basis, placed_on, withdrawn_on, later_instalment
      from casefile.claim
     where withdrawn_on is null;

create or replace view casefile.api_staged_outcome with (security_invoker) as
    select batch_id, row_no, outcome, claim_id, invoice_number, amount, paid_before, invoiced_on, due_on
      from casefile.staged;
