-- A deadline may belong to a case that no court has: to declare its claim, to answer a commission.
alter table litigation.deadline alter column matter_id drop not null;

-- A claim to be declared in a debtor's proceedings: one of each case, since the plan or the liquidation follows the opening.
create table litigation.declaration (
    declaration_id uuid primary key,
    case_id        uuid not null unique,
    client_id      uuid not null,
    kind           text not null,
    opened_on      date not null,
    published_on   date,
    court          text not null,
    representative text not null,
    document_id    uuid,
    claimed        numeric(14,2),
    prepared_on    date,
    power_id       uuid,
    power_on       date,
    ratified_on    date,
    sent_on        date,
    sent_by        text,
    waived_on      date,
    waived_because text,
    check ((waived_on is null) = (waived_because is null)),
    check ((power_on is null) = (power_id is null)),
    check (sent_on is null or waived_on is null)
);
create index declaration_open on litigation.declaration (opened_on) where sent_on is null and waived_on is null;

create view litigation.api_declaration with (security_invoker) as
    select case_id, client_id, kind, opened_on, published_on, court, representative, claimed, prepared_on, power_on, ratified_on,
           sent_on, waived_on
      from litigation.declaration;
call public.guard('litigation.declaration');

-- Official notices that concern a debtor of the agency; those of others are read and forgotten.
create table litigation.official_notice (
    notice_id    uuid primary key,
    reference    text not null unique,
    published_on date not null,
    effect       text not null check (effect in ('OPENED', 'PLAN', 'PERSONAL_RECOVERY', 'TO_READ')),
    kind         text,
    judged_on    date,
    court        text not null,
    party        text not null,
    nature       text not null,
    wording      text not null,
    department   text not null,
    born_on      date,
    read_on      date not null,
    read_by      text not null,
    check (effect <> 'OPENED' or (kind is not null and judged_on is not null))
);
create table litigation.notice_match (
    notice_id  uuid not null references litigation.official_notice,
    debtor_id  uuid not null,
    state      text not null check (state in ('TAKEN', 'PROPOSED', 'REJECTED')),
    decided_on date,
    decided_by text,
    primary key (notice_id, debtor_id)
);
create index notice_match_proposed on litigation.notice_match (notice_id) where state = 'PROPOSED';

create view litigation.api_notice with (security_invoker) as
    select n.notice_id, n.reference, n.published_on, n.effect, n.kind, n.judged_on, n.court, n.party, n.nature, n.wording,
           n.department, n.born_on, m.debtor_id, m.state, m.decided_on, m.decided_by
      from litigation.official_notice n
      join litigation.notice_match m using (notice_id);
call public.guard_agency('litigation.official_notice');
call public.guard_agency('litigation.notice_match');
