-- Of rows on their way in a rough picture does: how many there are, of how many kinds.
create procedure public.renew_rough_statistics(table_name text) language plpgsql security definer
    set search_path = '' set default_statistics_target = 10 as $$
begin
    execute format('analyze %s', table_name::regclass);
end $$;
revoke all on procedure public.renew_rough_statistics(text) from public;
grant execute on procedure public.renew_rough_statistics(text) to quittance_app;
