create unlogged table debtor.staged_invoice (
    batch_id    uuid          not null,
    row_no      integer       not null,
    invoice_id  text          not null,
    amount      numeric(14,2) not null,
    currency    text          not null,
    issued_on   date,
    due_on      date          not null,
    disputed_on date
);

create unlogged table debtor.staged_payment (
    batch_id   uuid          not null,
    row_no     integer       not null,
    invoice_id text          not null,
    paid_on    date          not null,
    number     integer       not null,
    amount     numeric(14,2) not null
);
create index staged_invoice_batch on debtor.staged_invoice (batch_id);
create index staged_payment_batch on debtor.staged_payment (batch_id);
