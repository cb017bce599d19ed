-- What was settled with clients. Figures and lines are written once; how far a remittance is, is added to its row.
create table remittance.remittance (
    remittance_id      uuid          primary key,
    client_id          uuid          not null,
    since              date,
    until              date          not null,
    status             text          not null check (status in ('DRAWN_UP', 'APPROVED', 'TRANSFERRED', 'REFUSED')),
    commission_percent numeric(7,4)  not null,
    vat_percent        numeric(7,4)  not null,
    currency           text          not null,
    by_agency          numeric(14,2) not null,
    directly           numeric(14,2) not null,
    brought            numeric(14,2) not null check (brought <= 0),
    commission         numeric(14,2) not null,
    vat                numeric(14,2) not null,
    payable            numeric(14,2) not null,
    first_received_on  date,
    key                text          not null,
    drawn_up_on        date          not null,
    drawn_up_at        timestamptz   not null,
    drawn_up_by        text          not null,
    drawn_up_by_id     uuid,
    decided_on         date,
    decided_at         timestamptz,
    decided_by         text,
    decided_by_id      uuid,
    reason             text,
    transferred_on     date,
    bank_reference     text,
    transferred_at     timestamptz,
    transferred_by     text,
    unique (client_id, key),
    check (since < until),
    check (payable = greatest(0, by_agency + brought - commission - vat)),
    check ((status = 'DRAWN_UP') = (decided_at is null)),
    check ((status = 'REFUSED') = (reason is not null)),
    check ((status = 'TRANSFERRED') = (transferred_at is not null)),
    check (transferred_at is null or (payable > 0 and transferred_on >= decided_on and bank_reference is not null)),
    constraint a_second_person check (decided_by_id is null or decided_by_id is distinct from drawn_up_by_id),
    constraint another_name check (decided_by_id is not null or decided_by is distinct from drawn_up_by)
);
create unique index remittance_once on remittance.remittance (client_id, until) where status <> 'REFUSED';
create unique index remittance_waiting on remittance.remittance (client_id) where status = 'DRAWN_UP';

comment on column remittance.remittance.since is 'the last day of the period before; null: from the first payment on';
comment on column remittance.remittance.brought is 'what the client still owed from before: taken back after it was remitted, fees not covered';
comment on column remittance.remittance.first_received_on is 'the earliest encashment among what is paid out: the delay of CPCE R.124-6 runs from it';

create table remittance.line (
    remittance_id uuid          not null references remittance.remittance,
    client_id     uuid          not null,
    case_id       uuid          not null,
    by_agency     numeric(14,2) not null,
    directly      numeric(14,2) not null,
    commission    numeric(14,2) not null,
    primary key (remittance_id, case_id)
);

-- Puts two acts on one client's remittances in order.
create table remittance.client_lock (
    client_id uuid primary key
);

create view remittance.api_remittance with (security_invoker) as
    select remittance_id, client_id, since, until, status, currency, by_agency, directly, brought, commission, vat, payable,
           first_received_on, drawn_up_on, decided_on, transferred_on
      from remittance.remittance;

create view remittance.api_line with (security_invoker) as
    select remittance_id, client_id, case_id, by_agency, directly, commission
      from remittance.line;

call public.guard('remittance.remittance');
call public.guard('remittance.line');
call public.guard('remittance.client_lock');
revoke update, delete, truncate on remittance.remittance, remittance.line from quittance_app;
revoke delete, truncate on remittance.client_lock from quittance_app;
grant update (status, decided_on, decided_at, decided_by, decided_by_id, reason, transferred_on, bank_reference, transferred_at,
              transferred_by) on remittance.remittance to quittance_app;
