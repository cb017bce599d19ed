create schema if not exists litigation;

create table litigation.matter (
    matter_id   uuid          primary key,
    version     bigint        not null,
    case_id     uuid          not null unique,
    client_id   uuid          not null,
    status      text          not null check (status in ('PREPARING', 'FILED', 'REFUSED', 'ORDERED', 'SERVED', 'OPPOSED',
                                                         'LAPSED', 'ENFORCEABLE')),
    opened_on   date          not null,
    court       text,
    court_kind  text,
    claimed     numeric(14,2),
    granted     numeric(14,2),
    filed_on    date,
    ordered_on  date,
    served_on   date,
    opposed_on  date,
    ended_on    date,
    packet_id   uuid
);
create index matter_status on litigation.matter (status, matter_id);

create table litigation.deadline (
    deadline_id uuid primary key,
    matter_id   uuid not null references litigation.matter,
    case_id     uuid not null,
    client_id   uuid not null,
    step        text not null,
    due_on      date not null,
    rule        text not null,
    article     text not null,
    confidence  text not null,
    met_on      date
);
create index deadline_open on litigation.deadline (due_on) where met_on is null;
create index deadline_matter on litigation.deadline (matter_id);

-- Evidence of a claim: which stored document proves what.
create table litigation.exhibit (
    exhibit_id  uuid primary key,
    case_id     uuid not null,
    client_id   uuid not null,
    kind        text not null,
    claim_id    uuid,
    document_id uuid not null,
    title       text not null,
    dated_on    date,
    added_on    date not null
);
create index exhibit_case on litigation.exhibit (case_id);

-- What the legal team asked of the client: a missing exhibit, or its agreement to go to court.
create table litigation.request (
    request_id  uuid primary key,
    case_id     uuid not null,
    client_id   uuid not null,
    subject     text not null check (subject in ('EXHIBIT', 'APPROVAL')),
    exhibit     text,
    claim_id    uuid,
    asked_on    date not null,
    asked_by    text not null,
    answered_on date,
    granted     boolean,
    answer      text,
    check ((subject = 'EXHIBIT') = (exhibit is not null)),
    check ((answered_on is null) = (granted is null))
);
create index request_of_client on litigation.request (client_id, asked_on) where answered_on is null;
create index request_case on litigation.request (case_id);
create unique index request_once on litigation.request (case_id, subject, coalesce(exhibit, ''),
    coalesce(claim_id, '00000000-0000-0000-0000-000000000000')) where answered_on is null;

create view litigation.api_matter with (security_invoker) as
    select matter_id, case_id, client_id, status, opened_on, court, court_kind, claimed, granted, filed_on, ordered_on,
           served_on, opposed_on, ended_on, packet_id
      from litigation.matter;

create view litigation.api_deadline with (security_invoker) as
    select deadline_id, matter_id, case_id, client_id, step, due_on, rule, article, confidence, met_on
      from litigation.deadline;

create view litigation.api_exhibit with (security_invoker) as
    select exhibit_id, case_id, client_id, kind, claim_id, document_id, title, dated_on, added_on from litigation.exhibit;

create view litigation.api_request with (security_invoker) as
    select request_id, case_id, client_id, subject, exhibit, claim_id, asked_on, asked_by, answered_on, granted, answer
      from litigation.request;

call public.guard('litigation.matter');
call public.guard('litigation.deadline');
call public.guard('litigation.exhibit');
call public.guard('litigation.request');

-- What the last check of each case before the legal team found, for its lists; the page of a case checks anew.
create table litigation.readiness (
    case_id    uuid    primary key,
    client_id  uuid    not null,
    checked_on date    not null,
    lacking    text[]  not null,
    warned     integer not null
);
create index readiness_lists on litigation.readiness ((lacking = '{}'), case_id);

create view litigation.api_readiness with (security_invoker) as
    select case_id, client_id, checked_on, lacking, warned from litigation.readiness;

call public.guard('litigation.readiness');
