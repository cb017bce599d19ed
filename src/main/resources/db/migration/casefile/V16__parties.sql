-- Who owes a claim beside its debtor: one who owes all of it as well, or one who stands surety. Each is a debtor of its own,
-- matched like any other; the claim stays one, in the case of its debtor.
create table casefile.party (
    claim_id  uuid not null references casefile.claim,
    debtor_id uuid not null,
    case_id   uuid not null references casefile.case_file,
    client_id uuid not null,
    role      text not null check (role in ('CO_DEBTOR', 'GUARANTOR')),
    said_on   date not null,
    primary key (claim_id, debtor_id)
);
create index party_case on casefile.party (case_id);
create index party_debtor on casefile.party (debtor_id);
call public.guard('casefile.party');

create view casefile.api_party with (security_invoker) as
    select p.claim_id, p.debtor_id, p.case_id, p.client_id, p.role, p.said_on
      from casefile.party p
      join casefile.claim k on k.claim_id = p.claim_id and k.withdrawn_on is null;

create unlogged table casefile.staged_party (
    batch_id       uuid    not null,
    row_no         integer not null,
    invoice_number text    not null,
    role           text    not null,
    outcome        text,
    primary key (batch_id, row_no)
);
comment on column casefile.staged_party.outcome is 'TAKEN, DUPLICATE, or why it is refused';

create view casefile.api_staged_party with (security_invoker) as
    select batch_id, row_no, invoice_number, outcome from casefile.staged_party;

do $$
begin
    assert (select relforcerowsecurity from pg_class where oid = 'casefile.party'::regclass);
end $$;
