-- How the numbers behind the scores of open cases, and the scores, lay in a month: counts between edges that stay the
-- same, so that months can be compared. Without a client: all together.
create table scoring.spread_edge (
    what  text   primary key,
    edges real[] not null,
    since date   not null
);
create table scoring.spread (
    month     date   not null,
    of_client uuid   not null,
    what      text   not null,
    bucket    int    not null,
    cases     bigint not null,
    primary key (month, what, of_client, bucket)
);
comment on column scoring.spread.bucket is '-1: not known; even from 0 to 18: between the edges; odd or skipped: on them';
call public.guard_agency('scoring.spread');

-- What the challenger said, written as the champion's past scores are; it steers nothing.
create table scoring.shadow (
    case_id     uuid         not null,
    scored_on   date         not null,
    score_id    uuid         not null,
    probability numeric(5,4) not null,
    model       text         not null,
    primary key (case_id, score_id)
);
call public.guard_agency('scoring.shadow');
revoke update, delete, truncate on scoring.shadow from quittance_app;
alter table scoring.staged add column shadow numeric(5,4), add column shadow_model text;

-- Cases in which the score does not steer, drawn when they were opened, so that its worth can be measured.
create table scoring.hold_out (
    case_id uuid primary key,
    since   date not null
);
create table scoring.hold_out_share (
    appointment bigint       generated always as identity primary key,
    percent     numeric(4,1) not null check (percent between 0 and 10),
    since       date         not null,
    decided_by  text         not null,
    reason      text         not null
);

-- What became of the cases that were open on the first of a month, once the ninety days are over.
create table scoring.matured (
    as_of        date          not null,
    case_id      uuid          not null,
    of_client    uuid          not null,
    probability  numeric(5,4),
    model        text,
    shadow       numeric(5,4),
    shadow_model text,
    held_out     boolean       not null,
    met          boolean       not null,
    open         numeric(14,2) not null,
    paid         numeric(14,2) not null,
    primary key (as_of, case_id)
);
call public.guard_agency('scoring.matured');
create table scoring.matured_month (
    as_of    date primary key,
    left_out int  not null
);
comment on column scoring.matured_month.left_out is 'cases that the client took back within the ninety days: nobody sees their end';

drop view scoring.api_score;
create view scoring.api_score with (security_invoker) as
    select c.case_id, c.client_id, c.probability, c.model, c.scored_on, c.within_30, c.within_180, c.expected,
           case when h.case_id is null then c.probability end as steering
      from scoring.current c
      left join scoring.hold_out h on h.case_id = c.case_id;
comment on column scoring.api_score.steering is 'null for a case in which the score does not steer';

create unlogged table scoring.staged_outcome (
    run_id    uuid          not null,
    case_id   uuid          not null,
    of_client uuid          not null,
    met       boolean       not null,
    open      numeric(14,2) not null,
    paid      numeric(14,2) not null
);
create index staged_outcome_run on scoring.staged_outcome (run_id);
