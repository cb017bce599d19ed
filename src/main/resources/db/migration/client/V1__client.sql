create schema if not exists client;

create table client.client (
    client_id                 uuid          primary key,
    version                   bigint        not null,
    reference                 text          not null unique,
    name                      text          not null,
    legal_form                text          not null,
    capital                   numeric(14,2) not null,
    siren                     text          not null,
    rcs_town                  text          not null,
    street                    text          not null,
    postcode                  text          not null,
    city                      text          not null,
    representative            text          not null,
    representative_capacity   text          not null,
    activity                  text          not null,
    email                     text          not null,
    phone                     text          not null,
    remittance_iban           text          not null,
    mandate_signed_on         date          not null,
    payment_terms_days        integer       not null check (payment_terms_days between 0 and 60),
    contract_rate_percent     numeric(6,3),
    commission_percent        numeric(5,2)  not null
);

comment on column client.client.payment_terms_days is 'terms that apply where an invoice names no due date';
comment on column client.client.contract_rate_percent is 'late-payment rate of its general terms; null: the rate of the law';

call public.guard('client.client');

create view client.api_client with (security_invoker) as
    select client_id, reference, name, activity from client.client;
