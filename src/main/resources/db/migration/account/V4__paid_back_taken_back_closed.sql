-- What was paid too much goes back to the debtor: money that leaves, so it has its means and nobody who received it.
alter table account.movement
    drop constraint movement_kind_check,
    drop constraint movement_check;
alter table account.movement
    add constraint movement_kind_check check (kind in ('PAYMENT', 'CREDIT_NOTE', 'COSTS', 'WAIVER', 'REFUND')),
    add constraint movement_money_has_means check ((kind in ('PAYMENT', 'REFUND')) = (means is not null)),
    add constraint movement_payment_has_receiver check ((kind = 'PAYMENT') = (received_by is not null));

-- A payment that the bank took back was there for a while; what was entered by mistake never was.
alter table account.voiding
    add column cause text not null default 'BOUNCED' check (cause in ('BOUNCED', 'MISTAKEN'));
alter table account.voiding alter column cause drop default;

create or replace view account.api_payment with (security_invoker) as
    select m.movement_id as payment_id, m.case_id, m.client_id, m.amount, m.currency, m.effective_on as received_on,
           m.means, m.received_by, m.reference, v.voided_on as bounced_on, m.recorded_at, m.recorded_by,
           v.cause as void_cause
      from account.movement m left join account.voiding v on v.movement_id = m.movement_id
     where m.kind = 'PAYMENT';

-- Periods that were settled with a client: nothing is posted into them any more.
create table account.closing (
    client_id   uuid        not null,
    until       date        not null,
    recorded_at timestamptz not null,
    recorded_by text        not null,
    primary key (client_id, until)
);
call public.guard('account.closing');
revoke update, delete, truncate on account.closing from quittance_app;

-- Statements that left the house, as they were: whoever has the identity of one can have it again.
create table account.issued_statement (
    case_id   uuid        not null,
    identity  text        not null,
    client_id uuid        not null,
    as_of     date        not null,
    content   text        not null,
    issued_at timestamptz not null,
    issued_by text        not null,
    primary key (case_id, identity)
);
call public.guard('account.issued_statement');
revoke update, delete, truncate on account.issued_statement from quittance_app;
