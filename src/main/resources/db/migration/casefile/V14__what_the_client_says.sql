-- What a client says of a debtor when it hands a claim over, beside the debt: of the debtor for all its claims with this
-- client, or of one claim. A row stands only where something was said.
create table casefile.debtor_note (
    client_id            uuid not null,
    debtor_id            uuid not null,
    careful              boolean,
    contact_to_avoid     text,
    deliveries_suspended boolean,
    insurer              text,
    insurer_due_on       date,
    insurer_agreement    text,
    guarantor            text,
    guarantor_contact    text,
    said_on              date not null,
    primary key (client_id, debtor_id)
);
comment on column casefile.debtor_note.careful is 'the client asks for tact: no court without its agreement';

create table casefile.claim_note (
    claim_id       uuid primary key references casefile.claim,
    case_id        uuid not null references casefile.case_file,
    client_id      uuid not null,
    reminded_on    date,
    noticed_on     date,
    factor         text,
    factor_iban    text,
    title_retained boolean,
    deposit        numeric(14,2) check (deposit >= 0),
    said_on        date not null,
    check (factor_iban is null or factor is not null)
);
create index claim_note_case on casefile.claim_note (case_id);
comment on column casefile.claim_note.noticed_on is 'formal notice of the client itself, as it states; no interest runs from it';
comment on column casefile.claim_note.factor is 'to whom the claim was assigned, which alone is to be paid';

create unlogged table casefile.staged_note (
    batch_id             uuid    not null,
    row_no               integer not null,
    careful              boolean,
    contact_to_avoid     text,
    deliveries_suspended boolean,
    insurer              text,
    insurer_due_on       date,
    insurer_agreement    text,
    guarantor            text,
    guarantor_contact    text,
    reminded_on          date,
    noticed_on           date,
    factor               text,
    factor_iban          text,
    title_retained       boolean,
    deposit              numeric(14,2),
    primary key (batch_id, row_no)
);

call public.guard('casefile.debtor_note');
call public.guard('casefile.claim_note');

create view casefile.api_debtor_note with (security_invoker) as
    select client_id, debtor_id, careful, contact_to_avoid, deliveries_suspended, insurer, insurer_due_on,
           insurer_agreement, guarantor, guarantor_contact, said_on
      from casefile.debtor_note;

create view casefile.api_claim_note with (security_invoker) as
    select claim_id, case_id, client_id, reminded_on, noticed_on, factor, factor_iban, title_retained, deposit, said_on
      from casefile.claim_note;

-- Whom the debtor of an assigned claim pays is a person's to confirm, before anyone asks it for money.
alter table casefile.hold drop constraint hold_reason_check;
alter table casefile.hold add constraint hold_reason_check check (
    reason in ('DISPUTED', 'LIMITED', 'INSOLVENCY', 'OVER_INDEBTEDNESS', 'GRACE_PERIOD', 'CLIENT_REQUEST',
               'ADDRESS_UNKNOWN', 'PAYEE_UNCONFIRMED'));
