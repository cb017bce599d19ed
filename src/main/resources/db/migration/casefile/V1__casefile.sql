create schema if not exists casefile;

create sequence casefile.reference_number;

create table casefile.case_file (
    case_id        uuid    primary key,
    version        bigint  not null,
    reference      text    not null unique,
    client_id      uuid    not null,
    debtor_id      uuid    not null,
    limited        boolean not null default false,
    status         text    not null check (status in ('RECEIVED', 'AMICABLE', 'FORMAL_NOTICE', 'LITIGATION', 'TITLE',
                                                      'CLOSED')),
    assigned_to    uuid,
    opened_on      date    not null,
    noticed_on     date,
    closed_on      date,
    closing_reason text    check (closing_reason in ('PAID', 'WITHDRAWN', 'SETTLED', 'IRRECOVERABLE')),
    check ((status = 'CLOSED') = (closed_on is not null and closing_reason is not null))
);
-- One open case for each debtor of a client, before it goes to court: later claims join it. Claims that are time-barred
-- have a case of their own, so that their hold does not stop the others.
create unique index case_open on casefile.case_file (client_id, debtor_id, limited)
    where status in ('RECEIVED', 'AMICABLE', 'FORMAL_NOTICE');
create index case_debtor on casefile.case_file (debtor_id);
create index case_client on casefile.case_file (client_id, case_id);
create index case_assigned on casefile.case_file (assigned_to, status);
create index case_status on casefile.case_file (status, case_id);

comment on column casefile.case_file.noticed_on is 'first presentation of the formal notice, from which a consumer owes interest';

create table casefile.claim (
    claim_id       uuid          primary key,
    case_id        uuid          not null references casefile.case_file,
    client_id      uuid          not null,
    debtor_id      uuid          not null,
    invoice_number text          not null,
    invoiced_on    date          not null,
    due_on         date          not null,
    amount         numeric(14,2) not null check (amount > 0),
    paid_before    numeric(14,2) not null default 0 check (paid_before >= 0 and paid_before <= amount),
    currency       text          not null,
    basis          text,
    placed_on      date          not null,
    withdrawn_on   date,
    unique (client_id, debtor_id, invoice_number)
);
create index claim_case on casefile.claim (case_id);

comment on column casefile.claim.amount is 'what the invoice says, VAT included';
comment on column casefile.claim.paid_before is 'what the client had received of it when it handed the claim over';

create table casefile.hold (
    hold_id     uuid primary key,
    case_id     uuid not null references casefile.case_file,
    client_id   uuid not null,
    reason      text not null check (reason in ('DISPUTED', 'LIMITED', 'INSOLVENCY', 'OVER_INDEBTEDNESS', 'CLIENT_REQUEST',
                                                'ADDRESS_UNKNOWN')),
    since       date not null,
    released_on date,
    note        text
);
create index hold_case on casefile.hold (case_id);
create unique index hold_active on casefile.hold (case_id, reason) where released_on is null;

-- Which cases a batch opened or added claims to.
create table casefile.batch_case (
    batch_id  uuid    not null,
    case_id   uuid    not null references casefile.case_file,
    client_id uuid    not null,
    opened    boolean not null,
    primary key (batch_id, case_id)
);

create unlogged table casefile.staged (
    batch_id       uuid          not null,
    row_no         integer       not null,
    invoice_number text          not null,
    invoiced_on    date          not null,
    due_on         date          not null,
    amount         numeric(14,2) not null,
    paid_before    numeric(14,2) not null,
    currency       text          not null,
    basis          text,
    limited        boolean       not null,
    debtor_id      uuid,
    claim_id       uuid,
    outcome        text,
    primary key (batch_id, row_no)
);

-- What became of each staged row: TAKEN, DUPLICATE (the same claim is there already), CONFLICT (the same invoice with other figures).
create view casefile.api_staged_outcome with (security_invoker) as
    select batch_id, row_no, outcome, claim_id from casefile.staged;

create view casefile.api_case with (security_invoker) as
    select case_id, reference, client_id, debtor_id, status, assigned_to, opened_on, noticed_on, closed_on, closing_reason
      from casefile.case_file;

create view casefile.api_claim with (security_invoker) as
    select claim_id, case_id, client_id, debtor_id, invoice_number, invoiced_on, due_on, amount, paid_before, currency,
           basis, placed_on, withdrawn_on
      from casefile.claim;

create view casefile.api_hold with (security_invoker) as
    select case_id, client_id, reason, since, released_on, note from casefile.hold;

create view casefile.api_batch_case with (security_invoker) as
    select batch_id, case_id, client_id, opened from casefile.batch_case;

call public.guard('casefile.case_file');
call public.guard('casefile.claim');
call public.guard('casefile.hold');
call public.guard('casefile.batch_case');
