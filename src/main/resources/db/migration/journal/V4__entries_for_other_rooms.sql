-- What happened to a case and when, for rooms that must know whether anything did.
create view journal.api_entry with (security_invoker) as
    select case_id, client_id, number, recorded_at, kind from journal.entry;
