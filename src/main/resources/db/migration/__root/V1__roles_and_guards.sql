-- What every room stands on: the role that the work runs as, and the walls around rows.

-- Roles belong to the server: another of its databases may have made this one already, or be making it now.
do $$
begin
    if not exists (select from pg_roles where rolname = 'quittance_app') then
        create role quittance_app nologin;
    end if;
exception
    when duplicate_object or unique_violation then null;
    when insufficient_privilege then
        raise exception 'the owner may not create roles: let an administrator run "create role quittance_app; grant quittance_app to %"', current_user;
end $$;

-- The program may be given the owner's login alone; it then steps down to quittance_app on every connection.
do $$
begin
    if not pg_has_role(current_user, 'quittance_app', 'set') then
        execute format('grant quittance_app to %I with inherit false, set true', current_user);
    end if;
end $$;

alter default privileges grant select, insert, update, delete on tables to quittance_app;
alter default privileges grant usage on sequences to quittance_app;
alter default privileges grant execute on routines to quittance_app;

do $$
declare
    extension text;
begin
    foreach extension in array array ['unaccent', 'pg_trgm'] loop
        if exists (select from pg_available_extensions where name = extension) then
            execute format('create extension if not exists %I with schema public', extension);
        end if;
    end loop;
end $$;

-- Rows of a client: seen by the agency, or by a transaction that states that client; by nobody where none is stated.
-- The scope is read once for a statement, and the client is compared as the key it is, so that indexes serve.
create procedure public.guard(table_name text) language plpgsql as $$
begin
    execute format('alter table %s enable row level security', table_name::regclass);
    execute format('alter table %s force row level security', table_name::regclass);
    execute format($policy$
        create policy scope on %s using (
            (select current_setting('quittance.scope', true) = 'agency')
            or client_id = (select nullif(nullif(current_setting('quittance.scope', true), 'agency'), '')::uuid))
        $policy$, table_name::regclass);
end $$;

-- Rows that only the agency may see.
create procedure public.guard_agency(table_name text) language plpgsql as $$
begin
    execute format('alter table %s enable row level security', table_name::regclass);
    execute format('alter table %s force row level security', table_name::regclass);
    execute format($policy$
        create policy scope on %s using ((select current_setting('quittance.scope', true) = 'agency'))
        $policy$, table_name::regclass);
end $$;
