-- Where a client's own system wants to be told of what happened. The secret signs, so it must be readable: see decision 0016.
create table api.hook (
    hook_id    uuid        primary key,
    client_id  uuid        not null,
    address    text        not null check (length(address) <= 500),
    events     text[]      not null check (cardinality(events) > 0),
    secret     text        not null,
    created_at timestamptz not null,
    created_by text        not null,
    paused_at  timestamptz,
    -- The process that delivers to it at present, and until when the others believe so.
    busy_by    uuid,
    busy_until timestamptz
);
create index hook_client on api.hook (client_id);
call public.guard('api.hook');

-- What is told to one hook: one row for an event, kept a month to be looked at and sent again under the same id.
create table api.delivery (
    delivery_id uuid        primary key,
    hook_id     uuid        not null references api.hook on delete cascade,
    client_id   uuid        not null,
    event_id    uuid        not null,
    type        text        not null,
    body        text        not null,
    happened_at timestamptz not null,
    state       text        not null check (state in ('WAITING', 'DELIVERED', 'GIVEN_UP')),
    -- When to try next; null where nothing more is to be done.
    due_at      timestamptz,
    tries       integer     not null default 0,
    -- In a row, since it was asked for.
    failures    integer     not null default 0,
    tried_at    timestamptz,
    http_code   integer,
    problem     text,
    answer      text        check (length(answer) <= 1000),
    unique (hook_id, event_id),
    constraint only_what_waits_is_due check ((state = 'WAITING') = (due_at is not null))
);
create index delivery_due on api.delivery (hook_id, due_at) where due_at is not null;
create index delivery_latest on api.delivery (hook_id, happened_at desc);
create index delivery_age on api.delivery (happened_at);
call public.guard('api.delivery');

-- Cases that changed a moment ago, of clients who want to hear of it: gathered, so that many make one message. Written in the
-- transaction that changes the case; without a key, so that two such transactions never wait for each other.
create table api.changed_case (
    number     bigint      generated always as identity primary key,
    client_id  uuid        not null,
    case_id    uuid        not null,
    kind       text        not null check (kind in ('case', 'route', 'account')),
    changed_on date        not null
);
call public.guard('api.changed_case');

do $$
begin
    assert (select count(*) from pg_class where relforcerowsecurity
             and oid in ('api.hook'::regclass, 'api.delivery'::regclass, 'api.changed_case'::regclass)) = 3;
end $$;
