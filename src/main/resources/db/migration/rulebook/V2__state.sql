-- Rows are only ever added: their number and the newest tell whether what was read still stands.
create view rulebook.api_state with (security_invoker) as
    select concat(count(*), max(fact_id::text)) as state from rulebook.fact;
