-- Co-debtors whom a person decided to pursue together with the debtor, and on what they owe everything.
create table litigation.co_defendant (
    case_id    uuid not null,
    debtor_id  uuid not null,
    client_id  uuid not null,
    basis      text not null,
    person     text not null,
    on_day     date not null,
    primary key (case_id, debtor_id)
);

-- What a person chose for a packet: exhibits left out or put in another place, the court to which an opposed case goes.
create table litigation.exhibit_choice (
    case_id    uuid    not null,
    exhibit_id uuid    not null,
    client_id  uuid    not null,
    place      integer,
    left_out   boolean not null default false,
    primary key (case_id, exhibit_id)
);
create table litigation.packet_choice (
    case_id       uuid primary key,
    client_id     uuid not null,
    on_opposition text
);

-- A packet as it was looked at last, page by page; nothing of it was filed.
create table litigation.packet_draft (
    case_id   uuid primary key,
    client_id uuid        not null,
    drawn_at  timestamptz not null,
    pdf       bytea       not null
);

call public.guard('litigation.co_defendant');
call public.guard('litigation.exhibit_choice');
call public.guard('litigation.packet_choice');
call public.guard('litigation.packet_draft');
