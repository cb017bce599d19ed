alter table intake.import
    add column history_invoices integer not null default 0,
    add column history_payments integer not null default 0;

comment on column intake.import.history_invoices is 'past invoices that were not known before';
comment on column intake.import.history_payments is 'payments of past invoices that were not known before';
