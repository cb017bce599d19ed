create table arrangement.promise (
    promise_id uuid          primary key,
    case_id    uuid          not null,
    client_id  uuid          not null,
    amount     numeric(14,2) not null check (amount > 0),
    currency   text          not null,
    made_on    date          not null,
    made_at    timestamptz   not null,
    due_on     date          not null check (due_on >= made_on),
    -- The last day on which a payment keeps it.
    grace_on   date          not null check (grace_on >= due_on),
    taken_by   text          not null,
    status     text          not null default 'PENDING'
                             check (status in ('PENDING', 'KEPT', 'BROKEN', 'REPLACED', 'LAPSED')),
    ended_on   date,
    check ((status = 'PENDING') = (ended_on is null))
);
create unique index promise_pending on arrangement.promise (case_id) where status = 'PENDING';
create index promise_case on arrangement.promise (case_id);
create index promise_due on arrangement.promise (due_on) where status = 'PENDING';

create table arrangement.plan (
    plan_id   uuid          primary key,
    case_id   uuid          not null,
    client_id uuid          not null,
    total     numeric(14,2) not null check (total > 0),
    currency  text          not null,
    agreed_on date          not null,
    agreed_at timestamptz   not null,
    agreed_by text          not null,
    status    text          not null default 'RUNNING' check (status in ('RUNNING', 'KEPT', 'BROKEN', 'ENDED')),
    ended_on  date,
    check ((status = 'RUNNING') = (ended_on is null))
);
create unique index plan_running on arrangement.plan (case_id) where status = 'RUNNING';
create index plan_case on arrangement.plan (case_id);

create table arrangement.instalment (
    plan_id   uuid          not null references arrangement.plan,
    number    integer       not null,
    client_id uuid          not null,
    due_on    date          not null,
    amount    numeric(14,2) not null check (amount > 0),
    -- What must have been received by then in all.
    sum_so_far numeric(14,2) not null,
    -- Missed from the day after the first of these, its plan broken from the day after the second.
    grace_on  date          not null,
    breaks_on date          not null,
    kept_on   date,
    missed_on date,
    primary key (plan_id, number),
    check (due_on <= grace_on and grace_on <= breaks_on)
);
create index instalment_due on arrangement.instalment (due_on) where kept_on is null;

create view arrangement.api_promise with (security_invoker) as
    select promise_id, case_id, client_id, amount, currency, made_on, due_on, status, ended_on from arrangement.promise;

create view arrangement.api_plan with (security_invoker) as
    select p.plan_id, p.case_id, p.client_id, p.total, p.currency, p.agreed_on, p.status, p.ended_on,
           n.due_on as next_due_on, n.amount as next_amount,
           p.status = 'RUNNING' and not exists (select 1 from arrangement.instalment i
                                                 where i.plan_id = p.plan_id and i.missed_on is not null
                                                   and i.kept_on is null) as on_track
      from arrangement.plan p
      left join lateral (select i.due_on, i.amount from arrangement.instalment i
                          where i.plan_id = p.plan_id and i.kept_on is null and p.status = 'RUNNING'
                          order by i.number limit 1) n on true;

create view arrangement.api_instalment with (security_invoker) as
    select i.plan_id, p.case_id, i.client_id, i.number, i.due_on, i.amount, p.currency, i.kept_on, i.missed_on
      from arrangement.instalment i join arrangement.plan p using (plan_id);

call public.guard('arrangement.promise');
call public.guard('arrangement.plan');
call public.guard('arrangement.instalment');
revoke delete, truncate on arrangement.promise, arrangement.plan, arrangement.instalment from quittance_app;
