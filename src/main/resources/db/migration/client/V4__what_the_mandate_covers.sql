alter table client.client
    add column mandate_covers_consumers boolean not null default true,
    add column mandate_least_claim      numeric(14,2) check (mandate_least_claim > 0);

comment on column client.client.mandate_least_claim is 'invoices of less are not collected; null: any amount';
