-- A claim that is taken back before anyone worked on it counts as never handed over: no other room meets it, and the same
-- invoice may be handed over again.
comment on column casefile.claim.withdrawn_on is 'taken back before anyone worked on it';

alter table casefile.claim drop constraint claim_client_id_debtor_id_invoice_number_key;
create unique index claim_invoice on casefile.claim (client_id, debtor_id, invoice_number) where withdrawn_on is null;

create or replace view casefile.api_claim with (security_invoker) as
    select claim_id, case_id, client_id, debtor_id, invoice_number, invoiced_on, due_on, amount, paid_before, currency,
           basis, placed_on, withdrawn_on
      from casefile.claim
     where withdrawn_on is null;

create view casefile.api_withdrawn_claim with (security_invoker) as
    select claim_id, case_id, client_id, invoice_number, withdrawn_on from casefile.claim where withdrawn_on is not null;
