-- What makes this role too strong to work with: one row for each reason, none if it is harmless.
select current_user || ' is a superuser' as power
  from pg_roles where rolname = current_user and rolsuper
union all
select current_user || ' may bypass row-level security'
  from pg_roles where rolname = current_user and rolbypassrls
union all
(select current_user || ' owns ' || c.oid::regclass
   from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.relkind in ('r', 'p', 'v', 'm')
    and n.nspname not like 'pg\_%' and n.nspname <> 'information_schema'
    and pg_has_role(current_user, c.relowner, 'usage')
  order by c.oid
  limit 1)
