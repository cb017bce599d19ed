create table identity.person (
    id          uuid        primary key,
    username    text        not null check (username ~ '^[a-z0-9][a-z0-9._@-]{1,99}$'),
    name        text        not null check (name <> ''),
    role        text        not null check (role in ('COLLECTOR', 'LEAD', 'LEGAL', 'ACCOUNTANT', 'CLIENT', 'ADMIN')),
    client_id   uuid,
    email       text,
    language    text        not null check (language in ('FR', 'EN')),
    active      boolean     not null default true,
    -- Null until the person has chosen one: no password opens such an account.
    password    text,
    created_at  timestamptz not null,
    constraint only_a_clients_people_have_a_client check ((role = 'CLIENT') = (client_id is not null))
);

create unique index person_username on identity.person (username);
create index person_role on identity.person (role, name);
call public.guard('identity.person');

-- A one-time link with which a person chooses a password; the link's token itself is not kept.
create table identity.invitation (
    token_hash  bytea       primary key,
    person_id   uuid        not null references identity.person,
    expires_at  timestamptz not null,
    used_at     timestamptz
);

create index invitation_person on identity.invitation (person_id);
call public.guard_agency('identity.invitation');

-- Failures are counted per typed username, whether someone has it or not: the lock betrays nobody.
create table identity.sign_in_failure (
    username       text        primary key,
    failures       integer     not null,
    last_failed_at timestamptz not null,
    locked_until   timestamptz
);

create index sign_in_failure_age on identity.sign_in_failure (last_failed_at);
call public.guard_agency('identity.sign_in_failure');

create table identity.api_key (
    id           uuid        primary key,
    client_id    uuid        not null,
    label        text        not null,
    key_hash     bytea       not null,
    created_at   timestamptz not null,
    last_used_on date,
    revoked_at   timestamptz
);

create unique index api_key_hash on identity.api_key (key_hash);
create index api_key_client on identity.api_key (client_id);
call public.guard('identity.api_key');

-- What other rooms may read of a person.
create view identity.api_person with (security_invoker = true) as
select id, username, name, role, client_id, active
from identity.person;
