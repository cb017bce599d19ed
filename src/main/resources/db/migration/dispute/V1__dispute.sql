create table dispute.dispute (
    dispute_id uuid   primary key,
    version    bigint not null,
    case_id    uuid   not null,
    client_id  uuid   not null,
    claims     uuid[] not null default '{}',
    reason     text   not null check (reason in ('NOT_RECEIVED', 'NOT_AS_AGREED', 'PRICE_OR_QUANTITY', 'ALREADY_PAID',
                                                 'CREDIT_NOTE_EXPECTED', 'NOT_ORDERED', 'CONTRACT_ENDED', 'NOT_THE_DEBTOR',
                                                 'TIME_BARRED', 'OTHER')),
    status     text   not null check (status in ('AWAITING_CLIENT', 'AWAITING_AGENCY', 'ACCEPTED', 'REJECTED',
                                                 'WITHDRAWN')),
    opened_on  date   not null,
    since      date   not null,
    settled_on date,
    check ((status in ('AWAITING_CLIENT', 'AWAITING_AGENCY')) = (settled_on is null))
);
create unique index dispute_open on dispute.dispute (case_id) where settled_on is null;
create index dispute_case on dispute.dispute (case_id);
create index dispute_turn on dispute.dispute (client_id, status, since) where settled_on is null;

comment on column dispute.dispute.claims is 'the invoices objected to; none: the whole case';
comment on column dispute.dispute.since is 'the day of the last step: since when the one whose turn it is has been waited for';

-- What each side said; nothing said is taken back.
create table dispute.exchange (
    exchange_id uuid    primary key,
    dispute_id  uuid    not null references dispute.dispute,
    client_id   uuid    not null,
    number      integer not null,
    side        text    not null check (side in ('DEBTOR', 'CLIENT', 'AGENCY')),
    words       text    not null,
    said_on     date    not null,
    said_by     text    not null,
    documents   uuid[]  not null default '{}',
    unique (dispute_id, number)
);

create view dispute.api_dispute with (security_invoker) as
    select dispute_id, case_id, client_id, claims, reason, status, opened_on, since, settled_on from dispute.dispute;

call public.guard('dispute.dispute');
call public.guard('dispute.exchange');
revoke delete, truncate on dispute.dispute from quittance_app;
revoke update, delete, truncate on dispute.exchange from quittance_app;
