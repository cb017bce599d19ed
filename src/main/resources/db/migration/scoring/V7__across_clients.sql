-- For which debtors the agency uses what one client knows for the cases of another, on which legal basis, decided by whom.
create table scoring.across_clients (
    decision   bigint generated always as identity primary key,
    scope      text        not null check (scope in ('NONE', 'COMPANIES', 'ALL')),
    basis      text        not null,
    since      timestamptz not null,
    decided_by text        not null
);
revoke update, delete, truncate on scoring.across_clients from quittance_app;

-- What a client may see, where it is not the score that the agency works by: computed without what other clients know.
alter table scoring.current
    add column told_probability numeric(5,4) check (told_probability between 0 and 1),
    add column told_30          numeric(5,4) check (told_30 between 0 and 1),
    add column told_180         numeric(5,4) check (told_180 between 0 and 1),
    add column told_expected    numeric(14,2);
comment on column scoring.current.told_probability is 'null where clients see the same score as the agency';
alter table scoring.past add column told_probability numeric(5,4);
alter table scoring.staged
    add column told_probability numeric(5,4),
    add column told_30          numeric(5,4),
    add column told_180         numeric(5,4),
    add column told_expected    numeric(14,2);
