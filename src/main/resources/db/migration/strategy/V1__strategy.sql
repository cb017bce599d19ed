create schema if not exists strategy;

-- What the agency means to do with each open case: narrow, rewritten only where it changed.
create table strategy.work_item (
    case_id         uuid          primary key,
    client_id       uuid          not null,
    assigned_to     uuid,
    route           text          not null check (route in ('NEGOTIATION', 'PLAN', 'LITIGATION', 'CLOSE', 'NONE')),
    reason          text          not null,
    chosen_by       text,
    chosen_because  text,
    action          text          not null,
    due_on          date          not null,
    probability     numeric(5,4)  not null,
    principal       numeric(14,2) not null,
    expected        numeric(14,2) not null,
    routed_on       date          not null,
    check ((chosen_by is null) = (chosen_because is null))
);
create index work_of_collector on strategy.work_item (assigned_to, expected desc, case_id desc);
create index work_by_value on strategy.work_item (expected desc, case_id desc);
create index work_of_client on strategy.work_item (client_id, case_id);
create index work_due on strategy.work_item (assigned_to, action, due_on);
create index work_by_action on strategy.work_item (action, due_on);

comment on column strategy.work_item.chosen_by is 'the person who overrode the proposed route; null: the rule decides';

-- Every route that a case was given, and by whom.
create table strategy.route_decision (
    decision_id uuid          primary key,
    case_id     uuid          not null,
    client_id   uuid          not null,
    decided_on  date          not null,
    route       text          not null,
    reason      text          not null,
    probability numeric(5,4)  not null,
    principal   numeric(14,2) not null,
    decided_by  text          not null,
    note        text
);
create index decision_of_case on strategy.route_decision (case_id, decision_id);

create unlogged table strategy.staged_work (
    run_id      uuid          not null,
    case_id     uuid          not null,
    route       text          not null,
    reason      text          not null,
    action      text          not null,
    due_on      date          not null,
    probability numeric(5,4)  not null,
    principal   numeric(14,2) not null,
    expected    numeric(14,2) not null
);
create index staged_run on strategy.staged_work (run_id);

create view strategy.api_work with (security_invoker) as
    select case_id, client_id, assigned_to, route, reason, chosen_by, chosen_because, action, due_on, probability,
           principal, expected, routed_on
      from strategy.work_item;

create view strategy.api_decision with (security_invoker) as
    select case_id, client_id, decided_on, route, reason, probability, principal, decided_by, note, decision_id
      from strategy.route_decision;

call public.guard('strategy.work_item');
call public.guard('strategy.route_decision');
revoke update, delete, truncate on strategy.route_decision from quittance_app;

-- Cases of which something changed: marked in the transaction of the change, judged together soon after.
create table strategy.to_judge (
    case_id uuid primary key
);
