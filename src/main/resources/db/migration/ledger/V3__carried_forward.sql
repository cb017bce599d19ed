-- What each client's accounts held when the books were last carried forward: a total reads it and the postings since, not all
-- of them. Positions follow the order of insertion, not of commits, so the books are carried forward while nobody posts.
alter table ledger.posting add column position bigint generated always as identity;
create index posting_position on ledger.posting using brin (position) with (pages_per_range = 16);

create table ledger.carried_forward (
    client_id uuid,
    account   text          not null,
    currency  text          not null,
    amount    numeric(18,2) not null,
    unique nulls not distinct (client_id, account, currency)
);
call public.guard('ledger.carried_forward');

create table ledger.carried_until (
    only_row boolean primary key default true check (only_row),
    position bigint  not null
);
insert into ledger.carried_until (position) values (0);
revoke insert, update, delete, truncate on ledger.carried_forward, ledger.carried_until from quittance_app;

create view ledger.api_client_balance with (security_invoker) as
    select client_id, account, currency, sum(amount) as amount
      from (select client_id, account, currency, amount from ledger.carried_forward
            union all
            select p.client_id, side.account, p.currency, side.amount
              from ledger.posting p
             cross join lateral (values (p.to_account, p.amount), (p.from_account, -p.amount)) as side (account, amount)
             where p.position > (select position from ledger.carried_until)) as part
     group by client_id, account, currency;

-- Carries the books forward where this many postings came since, and tells whether it did. Gives way where somebody posts:
-- another time will do.
create function ledger.carry_forward(at_least bigint) returns boolean
    language plpgsql security definer set search_path = ledger, pg_temp set lock_timeout = '20ms' as $$
declare
    since bigint;
    until bigint := pg_sequence_last_value(pg_get_serial_sequence('ledger.posting', 'position'));
begin
    if current_setting('quittance.scope', true) is distinct from 'agency' then
        raise exception 'the books are carried forward as a whole, not within the scope of a client';
    end if;
    select position into since from carried_until for update;
    if until is null or until - since < at_least then return false; end if;
    lock table posting in share mode;
    select max(position) into until from posting where position > since;
    insert into carried_forward as c (client_id, account, currency, amount)
    select p.client_id, side.account, p.currency, sum(side.amount)
      from posting p
     cross join lateral (values (p.to_account, p.amount), (p.from_account, -p.amount)) as side (account, amount)
     where p.position > since
     group by p.client_id, side.account, p.currency
        on conflict (client_id, account, currency) do update set amount = c.amount + excluded.amount;
    update carried_until set position = coalesce(until, since);
    perform brin_summarize_new_values('ledger.posting_position');
    return true;
exception
    when lock_not_available then return false;
end $$;
