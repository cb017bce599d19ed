-- The first entry of a chain is written with its head; only chains that were begun before are locked, read and moved on.
create or replace function journal.append(
    case_ids uuid[], client_ids uuid[], entry_ids uuid[], at timestamptz, on_date date,
    by_kind text, by_id uuid, by_name text, what text, told jsonb) returns void
    language plpgsql set plan_cache_mode = force_generic_plan as $$
declare
    begun integer;
begin
    with given as materialized (
        select g.case_id, g.client_id, g.entry_id
          from unnest(case_ids, client_ids, entry_ids) as g (case_id, client_id, entry_id)),
    first as (
        insert into journal.head (case_id, client_id, number, hash)
        select g.case_id, g.client_id, 1,
               journal.seal('', g.entry_id, g.case_id, g.client_id, 1, at, on_date, by_kind, by_id, by_name, what, told)
          from given g
         where not exists (select from journal.head h where h.case_id = g.case_id)
         order by g.case_id
            on conflict (case_id) do nothing
        returning case_id, hash)
    insert into journal.entry
    select g.entry_id, g.case_id, g.client_id, 1, at, on_date, by_kind, by_id, by_name, what, told, '', f.hash
      from first f join given g using (case_id);
    get diagnostics begun = row_count;
    if begun = cardinality(case_ids) then return; end if;

    with chain as materialized (
        select g.entry_id, g.client_id, h.case_id, h.number + 1 as number, h.hash
          from unnest(case_ids, client_ids, entry_ids) as g (case_id, client_id, entry_id)
          join journal.head h on h.case_id = g.case_id
         where not exists (select from journal.entry e where e.entry_id = g.entry_id)
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
