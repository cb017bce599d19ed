-- Money that came and of which nobody knows yet whose debt it pays.
create table account.unidentified (
    receipt_id  uuid          primary key,
    amount      numeric(14,2) not null check (amount > 0),
    currency    text          not null,
    received_on date          not null,
    means       text          not null check (means in ('TRANSFER', 'CHEQUE', 'CARD', 'CASH', 'DIRECT_DEBIT')),
    payer       text          not null,
    reference   text,
    key         text          not null unique,
    recorded_at timestamptz   not null,
    recorded_by text          not null
);

-- How it ended: it paid a debt, or it went back to whoever had sent it.
create table account.unidentified_end (
    receipt_id  uuid        primary key references account.unidentified,
    outcome     text        not null check (outcome in ('IDENTIFIED', 'SENT_BACK')),
    movement_id uuid        references account.movement,
    ended_on    date        not null,
    reason      text        not null,
    recorded_at timestamptz not null,
    recorded_by text        not null,
    check ((outcome = 'IDENTIFIED') = (movement_id is not null))
);

call public.guard_agency('account.unidentified');
call public.guard_agency('account.unidentified_end');
revoke update, delete, truncate on account.unidentified, account.unidentified_end from quittance_app;
