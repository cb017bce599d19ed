-- What a registry asks for a petition, as the agency read it on an invoice: sources contradict each other and courts differ.
create table litigation.court_fee (
    court      text          not null,
    since      date          not null,
    amount     numeric(8,2)  not null check (amount >= 0),
    source     text          not null,
    entered_by text          not null,
    entered_on date          not null,
    primary key (court, since)
);
call public.guard_agency('litigation.court_fee');

-- Before whom a case would go, found when it is checked.
alter table litigation.readiness add column court text;
drop view litigation.api_readiness;
create view litigation.api_readiness with (security_invoker) as
    select case_id, client_id, checked_on, lacking, warned, court from litigation.readiness;

-- Petitions handed to one court together, each of its own; assembled one by one, so that a stop loses none and none is made twice.
create sequence litigation.filing_number;
create table litigation.filing (
    filing_id  uuid primary key,
    number     text not null unique,
    court      text not null,
    opened_on  date not null,
    opened_by  uuid,
    opener     text not null,
    filed_on   date
);
create table litigation.filing_item (
    filing_id uuid    not null references litigation.filing,
    place     integer not null,
    case_id   uuid    not null,
    state     text    not null check (state in ('WAITING', 'DONE', 'REFUSED')),
    packet_id uuid,
    refusal   text,
    primary key (filing_id, place),
    unique (filing_id, case_id),
    check ((state = 'DONE') = (packet_id is not null)),
    check ((state = 'REFUSED') = (refusal is not null))
);
create index filing_item_waiting on litigation.filing_item (filing_id, place) where state = 'WAITING';
-- A case waits in one filing at a time.
create unique index filing_item_once on litigation.filing_item (case_id) where state = 'WAITING';

create view litigation.api_filing with (security_invoker) as
    select filing_id, number, court, opened_on, opener, filed_on from litigation.filing;
create view litigation.api_filing_item with (security_invoker) as
    select filing_id, place, case_id, state, packet_id, refusal from litigation.filing_item;
call public.guard_agency('litigation.filing');
call public.guard_agency('litigation.filing_item');
