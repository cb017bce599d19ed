-- Time that a judge gave a debtor (C. civ. 1343-5): a hold that ends by itself.
alter table casefile.hold add column ends_on date check (ends_on > since);
alter table casefile.hold drop constraint hold_reason_check;
alter table casefile.hold add constraint hold_reason_check check (
    reason in ('DISPUTED', 'LIMITED', 'INSOLVENCY', 'OVER_INDEBTEDNESS', 'GRACE_PERIOD', 'CLIENT_REQUEST',
               'ADDRESS_UNKNOWN'));
alter table casefile.hold add check (reason <> 'GRACE_PERIOD' or ends_on is not null);
create index hold_ending on casefile.hold (ends_on) where released_on is null and ends_on is not null;

create or replace view casefile.api_hold with (security_invoker) as
    select case_id, client_id, reason, since, released_on, note, ends_on from casefile.hold;
