create schema if not exists scoring;

-- The score of each case as it stands: narrow, and written only where it changed.
create table scoring.current (
    case_id     uuid         primary key,
    client_id   uuid         not null,
    probability numeric(5,4) not null check (probability between 0 and 1),
    model       text         not null,
    scored_on   date         not null,
    reasons     jsonb        not null
);

-- How it moved: one row for each change, never altered.
create table scoring.past (
    case_id     uuid         not null,
    client_id   uuid         not null,
    scored_on   date         not null,
    score_id    uuid         not null,
    probability numeric(5,4) not null,
    model       text         not null,
    primary key (case_id, score_id)
);

create unlogged table scoring.staged (
    run_id      uuid         not null,
    case_id     uuid         not null,
    client_id_of_case uuid   not null,
    probability numeric(5,4) not null,
    model       text         not null,
    reasons     jsonb        not null
);
create index staged_run on scoring.staged (run_id);

create view scoring.api_score with (security_invoker) as
    select case_id, client_id, probability, model, scored_on, reasons from scoring.current;

call public.guard('scoring.current');
call public.guard('scoring.past');
revoke update, delete, truncate on scoring.past from quittance_app;
