-- Only an owner may have a table looked at for the planner, and the work owns nothing: it asks here.
create procedure public.renew_statistics(table_name text) language plpgsql security definer set search_path = '' as $$
begin
    execute format('analyze %s', table_name::regclass);
end $$;
revoke all on procedure public.renew_statistics(text) from public;
grant execute on procedure public.renew_statistics(text) to quittance_app;
