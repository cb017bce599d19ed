-- What a client's later files say of a claim: its figures as they were told last. The claim itself keeps what was handed over;
-- what changed since stands in the books.
create table casefile.restated (
    number      bigint        generated always as identity primary key,
    claim_id    uuid          not null references casefile.claim,
    case_id     uuid          not null,
    client_id   uuid          not null,
    batch_id    uuid          not null,
    amount      numeric(14,2) not null check (amount > 0),
    paid_before numeric(14,2) not null check (paid_before >= 0 and paid_before <= amount),
    told_on     date          not null,
    unique (claim_id, batch_id)
);
call public.guard('casefile.restated');
revoke update, delete, truncate on casefile.restated from quittance_app;

-- Each claim with the figures that its client told last.
create view casefile.api_claim_told with (security_invoker) as
    select k.claim_id, k.case_id, k.client_id, coalesce(r.amount, k.amount) as amount,
           coalesce(r.paid_before, k.paid_before) as paid_before
      from casefile.claim k
      left join lateral (select amount, paid_before from casefile.restated r
                          where r.claim_id = k.claim_id order by r.number desc limit 1) r on true
     where k.withdrawn_on is null;

comment on column casefile.claim.withdrawn_on is 'taken back by its client: of nobody''s debts any more';

-- Who sends again that a claim is withdrawn is told that it is.
create index claim_withdrawn on casefile.claim (client_id, debtor_id, invoice_number, due_on)
    where withdrawn_on is not null;

alter table casefile.staged add column only_open boolean not null default false;
comment on column casefile.staged.only_open is 'the file tells what is open and not what was invoiced';

create or replace view casefile.api_staged_outcome with (security_invoker) as
    select batch_id, row_no, outcome, claim_id, invoice_number, amount, paid_before, invoiced_on, due_on, only_open
      from casefile.staged;

do $$
begin
    assert (select relforcerowsecurity from pg_class where oid = 'casefile.restated'::regclass);
end $$;
