-- What is owed on a case: whatever changed it, in the order of its effect. Written once; a mistake is voided, not edited.

create table account.movement (
    movement_id  uuid          primary key,
    case_id      uuid          not null,
    client_id    uuid          not null,
    claim_id     uuid,
    kind         text          not null check (kind in ('PAYMENT', 'CREDIT_NOTE', 'COSTS', 'WAIVER')),
    amount       numeric(14,2) not null check (amount > 0),
    currency     text          not null,
    effective_on date          not null,
    means        text          check (means in ('TRANSFER', 'CHEQUE', 'CARD', 'CASH', 'DIRECT_DEBIT')),
    received_by  text          check (received_by in ('AGENCY', 'CLIENT')),
    component    text          check (component in ('COSTS', 'INTEREST', 'PRINCIPAL', 'INDEMNITY')),
    reference    text,
    key          text          not null,
    recorded_at  timestamptz   not null,
    recorded_by  text          not null,
    unique (client_id, key),
    check ((kind = 'PAYMENT') = (means is not null and received_by is not null)),
    check ((kind = 'WAIVER') = (component is not null)),
    check (kind <> 'CREDIT_NOTE' or claim_id is not null)
);
create index movement_case on account.movement (case_id);

comment on column account.movement.claim_id is 'of a payment, the claim that the debtor named; of a credit note or waiver, what it lowers';
comment on column account.movement.reference is 'of a payment, the bank''s; of a credit note, its number; of costs and waivers, their reason';

-- What turned out not to count: a payment that bounced, a credit note taken back.
create table account.voiding (
    movement_id uuid        primary key references account.movement,
    case_id     uuid        not null,
    client_id   uuid        not null,
    voided_on   date        not null,
    reason      text        not null,
    recorded_at timestamptz not null,
    recorded_by text        not null
);
create index voiding_case on account.voiding (case_id);

-- Puts two acts on one case in order.
create table account.case_lock (
    case_id   uuid primary key,
    client_id uuid not null
);

-- Receipts, numbered within a year without gaps (CPCE R.124-6).
create table account.receipt (
    year        integer not null,
    number      integer not null check (number > 0),
    movement_id uuid    not null unique references account.movement,
    case_id     uuid    not null,
    client_id   uuid    not null,
    issued_on   date    not null,
    primary key (year, number)
);
create index receipt_case on account.receipt (case_id);

create table account.receipt_series (
    year integer primary key,
    last integer not null
);

create view account.api_open_principal with (security_invoker) as
    select case_id, client_id, claim_id, currency, sum(amount) as principal
      from ledger.api_entry
     where account = 'principal'
     group by case_id, client_id, claim_id, currency;

create view account.api_case_principal with (security_invoker) as
    select case_id, client_id, currency, sum(amount) as principal
      from ledger.api_entry
     where account = 'principal'
     group by case_id, client_id, currency;

create view account.api_payment with (security_invoker) as
    select m.movement_id as payment_id, m.case_id, m.client_id, m.amount, m.currency, m.effective_on as received_on,
           m.means, m.received_by, m.reference, v.voided_on as bounced_on, m.recorded_at, m.recorded_by
      from account.movement m left join account.voiding v on v.movement_id = m.movement_id
     where m.kind = 'PAYMENT';

-- What each payment discharged, as posted: what was posted otherwise and reversed is not in it.
create view account.api_allotment with (security_invoker) as
    select payment_id, case_id, client_id, claim_id, component, received_by, currency, sum(amount) as amount
      from (select p.about as payment_id, p.case_id, p.client_id, p.claim_id, p.currency,
                   case when p.reversal_of is null then p.from_account else p.to_account end as component,
                   case when 'held' in (p.from_account, p.to_account) then 'AGENCY' else 'CLIENT' end as received_by,
                   case when p.reversal_of is null then p.amount else -p.amount end as amount
              from ledger.api_posting p
             where p.kind in ('payment', 'payment-undone')) as part
     where component in ('costs', 'interest', 'principal', 'indemnity')
     group by payment_id, case_id, client_id, claim_id, component, received_by, currency
    having sum(amount) <> 0;

call public.guard('account.movement');
call public.guard('account.voiding');
call public.guard('account.case_lock');
call public.guard('account.receipt');
call public.guard_agency('account.receipt_series');
revoke update, delete, truncate on account.movement, account.voiding, account.receipt from quittance_app;
revoke delete, truncate on account.case_lock, account.receipt_series from quittance_app;
