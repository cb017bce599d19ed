-- Taken by writing the row: whoever comes second waits, and then reads what the first has done. In one order, so that no two
-- wait for each other.
insert into account.case_lock as l (case_id, client_id)
select case_id, client_id from casefile.api_case where case_id = any (:cases)
 order by case_id
    on conflict (case_id) do update set client_id = l.client_id
returning case_id
