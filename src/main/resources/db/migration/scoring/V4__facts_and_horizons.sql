-- A score keeps the numbers that it was computed from instead of sentences: they are fewer bytes, and the sentences are
-- told when someone looks, by the model that gave the score.
drop view scoring.api_score;
alter table scoring.current
    drop column reasons,
    add column facts      real[]        not null default '{}',
    add column within_30  numeric(5,4)  check (within_30 between 0 and 1),
    add column within_180 numeric(5,4)  check (within_180 between 0 and 1),
    add column expected   numeric(14,2) not null default 0;
create view scoring.api_score with (security_invoker) as
    select case_id, client_id, probability, model, scored_on, within_30, within_180, expected from scoring.current;

drop table scoring.staged;
create unlogged table scoring.staged (
    run_id      uuid          not null,
    case_id     uuid          not null,
    of_client   uuid          not null,
    probability numeric(5,4)  not null,
    within_30   numeric(5,4),
    within_180  numeric(5,4),
    expected    numeric(14,2) not null,
    model       text          not null,
    facts       real[]        not null
);
create index staged_run on scoring.staged (run_id);

-- What a run is about to score, and whose dealings it reads for that.
create unlogged table scoring.due_case (
    run_id    uuid not null,
    case_id   uuid not null,
    of_client uuid not null,
    debtor_id uuid not null
);
create index due_case_run on scoring.due_case (run_id, case_id);
create unlogged table scoring.reading (
    run_id    uuid not null,
    of_client uuid not null,
    debtor_id uuid not null
);
create index reading_run on scoring.reading (run_id, of_client, debtor_id);

-- How a client's debtors have paid of late: read from its whole book, which one does not do for each case that changes.
create table scoring.pulse (
    client_id  uuid     primary key,
    as_of      date     not null,
    told_until date,
    numbers    bigint[] not null
);
call public.guard('scoring.pulse');

-- A mark for each change that may move a score, made in the transaction of the change.
create table scoring.to_score (
    mark    bigint generated always as identity primary key,
    case_id uuid not null
);
