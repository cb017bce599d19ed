-- The agency itself, as its letters show it: one row, which clients may read as well.
create table identity.agency (
    single             boolean       primary key default true check (single),
    name               text          not null,
    legal_form         text          not null,
    capital            numeric(14,2) not null,
    capital_currency   char(3)       not null,
    registry_town      text          not null,
    siren              text          not null check (siren ~ '^[0-9]{9}$'),
    street             text          not null,
    postcode           text          not null,
    town               text          not null,
    phone              text          not null,
    email              text          not null,
    account_holder     text          not null,
    account_iban       text          not null,
    account_bic        text          not null,
    signatory_name     text          not null,
    signatory_capacity text          not null,
    privacy_contact    text          not null,
    changed_at         timestamptz   not null
);
