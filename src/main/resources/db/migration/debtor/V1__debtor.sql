create schema if not exists debtor;

-- The agency's own knowledge, across clients: no client ever reads a row of it.
create table debtor.debtor (
    debtor_id    uuid primary key,
    kind         text not null check (kind in ('CONSUMER', 'SOLE_TRADER', 'COMPANY', 'CIVIL_COMPANY', 'ASSOCIATION',
                                               'CO_OWNERSHIP', 'PUBLIC_BODY')),
    name         text not null,
    title        text,
    forenames    text,
    siren        text,
    street       text,
    postcode     text,
    city         text,
    insee_code   text,
    email        text,
    phone        text,
    match_key    text not null,
    known_since  date not null
);
create unique index debtor_siren on debtor.debtor (siren) where siren is not null;
create unique index debtor_match on debtor.debtor (match_key) where siren is null;
create index debtor_name on debtor.debtor (lower(name) text_pattern_ops);

-- What one client told us of a debtor: all that this client may read.
create table debtor.told (
    client_id  uuid not null,
    debtor_id  uuid not null references debtor.debtor,
    kind       text not null,
    name       text not null,
    title      text,
    forenames  text,
    siren      text,
    street     text,
    postcode   text,
    city       text,
    email      text,
    phone      text,
    told_on    date not null,
    primary key (client_id, debtor_id)
);

create table debtor.proceedings (
    proceedings_id uuid primary key,
    debtor_id      uuid not null references debtor.debtor,
    kind           text not null check (kind in ('SAFEGUARD', 'RECEIVERSHIP', 'LIQUIDATION', 'OVER_INDEBTEDNESS')),
    opened_on      date not null,
    published_on   date,
    court          text not null,
    representative text not null,
    ended_on       date
);
create index proceedings_debtor on debtor.proceedings (debtor_id);

-- Past invoices and what was paid of them, per client: the ground that scoring learns from.
create table debtor.past_invoice (
    client_id   uuid          not null,
    debtor_id   uuid          not null references debtor.debtor,
    invoice_id  text          not null,
    amount      numeric(14,2) not null,
    currency    text          not null,
    issued_on   date,
    due_on      date          not null,
    disputed_on date,
    primary key (client_id, debtor_id, invoice_id)
);

create table debtor.past_payment (
    client_id  uuid          not null,
    debtor_id  uuid          not null,
    invoice_id text          not null,
    paid_on    date          not null,
    number     integer       not null,
    amount     numeric(14,2) not null,
    primary key (client_id, debtor_id, invoice_id, paid_on, number),
    foreign key (client_id, debtor_id, invoice_id) references debtor.past_invoice
);

-- Rows on their way in. A batch is removed once it is merged.
create unlogged table debtor.staged (
    batch_id  uuid    not null,
    row_no    integer not null,
    kind      text    not null,
    name      text    not null,
    title     text,
    forenames text,
    siren     text,
    street    text,
    postcode  text,
    city      text,
    email     text,
    phone     text,
    debtor_id uuid,
    primary key (batch_id, row_no)
);

-- One spelling for a name and its place: without accents, case, punctuation or legal form. A company without a SIREN and
-- a natural person are the same debtor only where name, forenames, street and postcode all agree.
create function debtor.match_key(kind text, name text, forenames text, street text, postcode text) returns text
    language sql immutable
    return concat_ws('|',
        case when kind in ('CONSUMER', 'SOLE_TRADER') then 'person' else 'body' end,
        regexp_replace(regexp_replace(lower(translate(name,
            'ÀÂÄÇÉÈÊËÎÏÔÖÙÛÜŸàâäçéèêëîïôöùûüÿ', 'AAACEEEEIIOOUUUYaaaceeeeiioouuuy')),
            '\m(sarl|sas|sasu|sa|eurl|snc|sci|scop|ste|societe|ets|etablissements)\M', '', 'g'), '[^a-z0-9]', '', 'g'),
        regexp_replace(lower(translate(coalesce(forenames, ''),
            'ÀÂÄÇÉÈÊËÎÏÔÖÙÛÜŸàâäçéèêëîïôöùûüÿ', 'AAACEEEEIIOOUUUYaaaceeeeiioouuuy')), '[^a-z0-9]', '', 'g'),
        regexp_replace(lower(translate(coalesce(street, ''),
            'ÀÂÄÇÉÈÊËÎÏÔÖÙÛÜŸàâäçéèêëîïôöùûüÿ', 'AAACEEEEIIOOUUUYaaaceeeeiioouuuy')), '[^a-z0-9]', '', 'g'),
        coalesce(postcode, ''));

-- Where each row of a batch went, for the rooms that merge after this one.
create view debtor.api_merged with (security_invoker) as
    select batch_id, row_no, debtor_id from debtor.staged where debtor_id is not null;

-- A debtor as its client told of it, for lists and pages; the agency's own card is debtor.debtor.
create view debtor.api_told with (security_invoker) as
    select client_id, debtor_id, kind, name, title, forenames, siren, street, postcode, city, email, phone from debtor.told;

create view debtor.api_debtor with (security_invoker) as
    select debtor_id, kind, name, title, forenames, siren, street, postcode, city, insee_code, email, phone
      from debtor.debtor;

create view debtor.api_past_invoice with (security_invoker) as
    select client_id, debtor_id, invoice_id, amount, currency, issued_on, due_on, disputed_on from debtor.past_invoice;

create view debtor.api_past_payment with (security_invoker) as
    select client_id, debtor_id, invoice_id, paid_on, number, amount from debtor.past_payment;

create view debtor.api_proceedings with (security_invoker) as
    select debtor_id, kind, opened_on, published_on, court, representative, ended_on from debtor.proceedings;

call public.guard_agency('debtor.debtor');
call public.guard_agency('debtor.proceedings');
call public.guard('debtor.told');
call public.guard('debtor.past_invoice');
call public.guard('debtor.past_payment');
