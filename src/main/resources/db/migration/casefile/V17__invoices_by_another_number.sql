-- What a client's person said of an invoice that resembles one placed before under another number: that it is the same, or
-- that it is not. Every later row under that number follows it.
create table casefile.invoice_alias (
    client_id      uuid    not null,
    debtor_id      uuid    not null,
    invoice_number text    not null,
    claim_id       uuid    not null references casefile.claim,
    same           boolean not null,
    said_by        text    not null,
    said_on        date    not null,
    primary key (client_id, debtor_id, invoice_number, claim_id)
);
create unique index invoice_alias_same on casefile.invoice_alias (client_id, debtor_id, invoice_number) where same;
call public.guard('casefile.invoice_alias');

create view casefile.api_invoice_alias with (security_invoker) as
    select client_id, debtor_id, invoice_number, claim_id, same, said_by, said_on from casefile.invoice_alias;

-- Whether two numbers differ in nothing but what people write otherwise: case, signs between the parts, zeros in front of one.
create function casefile.same_number(a text, b text) returns boolean language sql immutable parallel safe
    return regexp_replace(upper(a), '[^A-Z0-9]', '', 'g') = regexp_replace(upper(b), '[^A-Z0-9]', '', 'g')
        or regexp_replace(regexp_replace(upper(a), '(^|[^0-9])0+(?=[0-9])', '\1', 'g'), '[^A-Z0-9]', '', 'g')
         = regexp_replace(regexp_replace(upper(b), '(^|[^0-9])0+(?=[0-9])', '\1', 'g'), '[^A-Z0-9]', '', 'g');

create unlogged table casefile.staged_twin (
    batch_id       uuid          not null,
    row_no         integer       not null,
    debtor_id      uuid          not null,
    invoice_number text          not null,
    amount         numeric(14,2) not null,
    invoiced_on    date          not null,
    claim_id       uuid          not null,
    by_number      boolean       not null,
    primary key (batch_id, row_no)
);
create view casefile.api_staged_twin with (security_invoker) as
    select batch_id, row_no, debtor_id, invoice_number, amount, invoiced_on, claim_id, by_number from casefile.staged_twin;

do $$
begin
    assert (select relforcerowsecurity from pg_class where oid = 'casefile.invoice_alias'::regclass);
end $$;
