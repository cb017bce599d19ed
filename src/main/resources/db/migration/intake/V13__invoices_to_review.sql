-- Invoices of a file that was tried out which may be ones placed before under another number.
create table intake.twin (
    import_id         uuid          not null references intake.import,
    row_no            integer       not null,
    client_id         uuid          not null,
    debtor_id         uuid          not null,
    debtor_name       text          not null,
    invoice_number    text          not null,
    amount            numeric(14,2) not null,
    invoiced_on       date          not null,
    claim_id          uuid          not null,
    known_number      text          not null,
    known_amount      numeric(14,2) not null,
    known_invoiced_on date          not null,
    reference         text          not null,
    by_number         boolean       not null,
    primary key (import_id, row_no)
);
call public.guard('intake.twin');

do $$
begin
    assert (select relforcerowsecurity from pg_class where oid = 'intake.twin'::regclass);
end $$;
