-- The entry of one case: its chain's end moves, and what that gives back is written. Bare values instead of arrays, so that the
-- plans are kept.
create function journal.append_one(
    to_case uuid, of_client uuid, entry uuid, at timestamptz, on_date date,
    by_kind text, by_id uuid, by_name text, what text, told jsonb) returns void
    language plpgsql as $$
begin
    with link as (
        insert into journal.head as h (case_id, client_id, number, hash)
        values (to_case, of_client, 1,
                journal.seal('', entry, to_case, of_client, 1, at, on_date, by_kind, by_id, by_name, what, told))
            on conflict (case_id) do update
           set number = h.number + 1,
               hash = journal.seal(h.hash, entry, to_case, of_client, h.number + 1, at, on_date,
                                   by_kind, by_id, by_name, what, told)
        returning coalesce(old.hash, '') as previous, new.number, new.hash)
    insert into journal.entry
    select entry, to_case, of_client, l.number, at, on_date, by_kind, by_id, by_name, what, told, l.previous, l.hash from link l;
end $$;
