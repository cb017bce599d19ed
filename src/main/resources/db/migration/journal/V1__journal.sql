-- What happened to a case, by whom: append-only, each entry sealed with the hash of the one before.
create schema if not exists journal;

create table journal.entry (
    entry_id      uuid        primary key,
    case_id       uuid        not null,
    client_id     uuid        not null,
    number        integer     not null check (number > 0),
    recorded_at   timestamptz not null,
    happened_on   date        not null,
    actor_kind    text        not null check (actor_kind in ('PERSON', 'API_KEY', 'PROGRAM')),
    actor_id      uuid,
    actor_name    text        not null,
    kind          text        not null,
    details       jsonb       not null default '{}',
    previous_hash bytea       not null,
    hash          bytea       not null,
    unique (case_id, number)
);

-- The end of each chain. Its row is the lock that puts two writers of one case in order.
create table journal.head (
    case_id   uuid    primary key,
    client_id uuid    not null,
    number    integer not null,
    hash      bytea   not null
);

-- The one definition of the seal; appending and verifying both call it.
create function journal.seal(
    previous bytea, entry_id uuid, case_id uuid, client_id uuid, number integer, recorded_at timestamptz,
    happened_on date, actor_kind text, actor_id uuid, actor_name text, kind text, details jsonb) returns bytea
    language sql immutable
    return sha256(convert_to(concat_ws(E'\x1f',
        encode(previous, 'hex'), entry_id, case_id, client_id, number,
        extract(epoch from recorded_at), happened_on - date '1970-01-01',
        actor_kind, coalesce(actor_id::text, '-'), actor_name, kind, details), 'UTF8'));

-- One entry for each of the cases, sealed onto its chain.
create function journal.append(
    case_ids uuid[], client_ids uuid[], entry_ids uuid[], at timestamptz, on_date date,
    by_kind text, by_id uuid, by_name text, what text, told jsonb) returns void
    language plpgsql as $$
begin
    insert into journal.head (case_id, client_id, number, hash)
    select g.case_id, g.client_id, 0, '' from unnest(case_ids, client_ids) as g (case_id, client_id)
     order by g.case_id
        on conflict (case_id) do nothing;

    perform 1 from journal.head h where h.case_id = any (case_ids) order by h.case_id for update;

    insert into journal.entry
    select g.entry_id, g.case_id, g.client_id, h.number + 1, at, on_date, by_kind, by_id, by_name, what, told, h.hash,
           journal.seal(h.hash, g.entry_id, g.case_id, g.client_id, h.number + 1, at, on_date,
                        by_kind, by_id, by_name, what, told)
      from unnest(case_ids, client_ids, entry_ids) as g (case_id, client_id, entry_id)
      join journal.head h on h.case_id = g.case_id;

    update journal.head h
       set number = e.number, hash = e.hash
      from journal.entry e
     where e.case_id = h.case_id and e.number = h.number + 1 and h.case_id = any (case_ids);
end $$;

-- The first break of each broken chain: a wrong seal, a gap, or an end that is not the last entry.
create view journal.broken_chain with (security_invoker) as
    select distinct on (case_id) case_id, number
      from (select e.case_id, e.number,
                   e.hash <> journal.seal(e.previous_hash, e.entry_id, e.case_id, e.client_id, e.number, e.recorded_at,
                        e.happened_on, e.actor_kind, e.actor_id, e.actor_name, e.kind, e.details)
                   or e.previous_hash <> coalesce(lag(e.hash) over chain, '')
                   or e.number <> row_number() over chain
                   or (lead(e.hash) over chain is null and (h.hash, h.number) is distinct from (e.hash, e.number)) as broken
              from journal.entry e left join journal.head h on h.case_id = e.case_id
            window chain as (partition by e.case_id order by e.number)) as link
     where broken
     order by case_id, number;

call public.guard('journal.entry');
call public.guard('journal.head');
revoke update, delete, truncate on journal.entry from quittance_app;
revoke delete, truncate on journal.head from quittance_app;
