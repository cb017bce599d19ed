-- Entries are appended in one statement whose plan is kept: made anew for each entry, it took longer than the work. The seal may
-- be written into the statement that uses it, which a function that claims to be immutable may not.
create or replace function journal.seal(
    previous bytea, entry_id uuid, case_id uuid, client_id uuid, number integer, recorded_at timestamptz,
    happened_on date, actor_kind text, actor_id uuid, actor_name text, kind text, details jsonb) returns bytea
    language sql stable
    return sha256(convert_to(concat_ws(E'\x1f',
        encode(previous, 'hex'), entry_id, case_id, client_id, number,
        extract(epoch from recorded_at), happened_on - date '1970-01-01',
        actor_kind, coalesce(actor_id::text, '-'), actor_name, kind, details), 'UTF8'));

create or replace function journal.append(
    case_ids uuid[], client_ids uuid[], entry_ids uuid[], at timestamptz, on_date date,
    by_kind text, by_id uuid, by_name text, what text, told jsonb) returns void
    language plpgsql set plan_cache_mode = force_generic_plan as $$
begin
    insert into journal.head (case_id, client_id, number, hash)
    select g.case_id, g.client_id, 0, '' from unnest(case_ids, client_ids) as g (case_id, client_id)
     order by g.case_id
        on conflict (case_id) do nothing;

    with chain as materialized (
        select g.entry_id, g.client_id, h.case_id, h.number + 1 as number, h.hash
          from unnest(case_ids, client_ids, entry_ids) as g (case_id, client_id, entry_id)
          join journal.head h on h.case_id = g.case_id
         order by h.case_id
           for update of h),
    link as materialized (
        select c.*, journal.seal(c.hash, c.entry_id, c.case_id, c.client_id, c.number, at, on_date,
                                 by_kind, by_id, by_name, what, told) as sealed
          from chain c),
    written as (
        insert into journal.entry
        select l.entry_id, l.case_id, l.client_id, l.number, at, on_date, by_kind, by_id, by_name, what, told, l.hash, l.sealed
          from link l)
    update journal.head h set number = l.number, hash = l.sealed from link l where h.case_id = l.case_id;
end $$;
