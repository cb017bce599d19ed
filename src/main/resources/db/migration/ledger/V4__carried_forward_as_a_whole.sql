-- Carrying the books forward within the scope of one client would carry its postings alone and count all as carried.
create or replace function ledger.carry_forward(at_least bigint) returns boolean
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
