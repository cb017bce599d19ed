-- The books: acts and their postings, written once and never touched again.

-- One row for each business act. Its key makes it count once, for ever: this table is never cut into partitions.
create table ledger.act (
    act_id      uuid        primary key,
    key         text        not null unique,
    kind        text        not null,
    about       uuid,
    client_id   uuid,
    reverses    uuid        unique references ledger.act,
    recorded_at timestamptz not null
);

comment on column ledger.act.about is 'what the act concerns, in the room that posted it, such as a payment';

-- An amount goes from one account to another: whatever is posted, the sum of all balances is zero. An account is
-- addressed by its name and by the client, the case and the claim for which it is kept.
create table ledger.posting (
    act_id       uuid          not null references ledger.act,
    number       integer       not null check (number > 0),
    client_id    uuid,
    case_id      uuid,
    claim_id     uuid,
    from_account text          not null,
    to_account   text          not null,
    amount       numeric(14,2) not null check (amount > 0),
    currency     text          not null check (currency ~ '^[A-Z]{3}$'),
    effective_on date          not null,
    recorded_at  timestamptz   not null,
    reversal_of  uuid,
    primary key (act_id, number),
    check (from_account <> to_account)
);
create index posting_case on ledger.posting (case_id);
create index posting_client on ledger.posting (client_id, effective_on);

comment on column ledger.posting.reversal_of is 'the act whose posting of the same number this one undoes';

create view ledger.api_posting with (security_invoker) as
    select p.act_id, p.number, a.kind, a.about, p.client_id, p.case_id, p.claim_id, p.from_account, p.to_account, p.amount,
           p.currency, p.effective_on, p.recorded_at, p.reversal_of
      from ledger.posting p join ledger.act a on a.act_id = p.act_id;

-- Both sides of every posting, as what comes into an account and what leaves it.
create view ledger.api_entry with (security_invoker) as
    select p.client_id, p.case_id, p.claim_id, side.account, side.amount, p.currency, p.effective_on, p.recorded_at
      from ledger.posting p
     cross join lateral (values (p.to_account, p.amount), (p.from_account, -p.amount)) as side (account, amount);

call public.guard('ledger.act');
call public.guard('ledger.posting');
revoke update, delete, truncate on ledger.act, ledger.posting from quittance_app;
