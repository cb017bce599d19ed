-- A client's own number of a customer, and the debtor that it told of under it. One client's numbers say nothing of
-- another's.
create table debtor.customer_number (
    client_id uuid not null,
    number    text not null,
    debtor_id uuid not null references debtor.debtor,
    told_on   date not null,
    primary key (client_id, number)
);
create index customer_number_debtor on debtor.customer_number (debtor_id, client_id);
call public.guard('debtor.customer_number');

alter table debtor.staged add column customer_number text;

-- Past invoices are kept by the client's number of the customer, whether its debtor is known by then or not: the debtor
-- that comes under that number, now or later, has them.
select set_config('quittance.scope', 'agency', true);
create temporary table invoice_before on commit drop as select * from debtor.past_invoice;
create temporary table payment_before on commit drop as select * from debtor.past_payment;
drop view debtor.api_past_payment;
drop view debtor.api_past_invoice;
drop table debtor.past_payment;
drop table debtor.past_invoice;

create table debtor.past_invoice (
    client_id       uuid          not null,
    customer_number text          not null,
    invoice_id      text          not null,
    debtor_kind     text          check (debtor_kind in ('COMPANY', 'CONSUMER')),
    amount          numeric(14,2) not null check (amount > 0),
    currency        text          not null,
    issued_on       date,
    due_on          date          not null,
    due_derived     boolean       not null default false,
    disputed_on     date,
    batch_id        uuid          not null,
    primary key (client_id, customer_number, invoice_id)
);
comment on column debtor.past_invoice.due_derived is 'nobody told when it was due: the terms of the mandate were taken';
comment on column debtor.past_invoice.batch_id is 'with which batch it came first';

create table debtor.past_payment (
    client_id       uuid          not null,
    customer_number text          not null,
    invoice_id      text          not null,
    paid_on         date          not null,
    amount          numeric(14,2) check (amount > 0),
    number          integer       not null,
    batch_id        uuid          not null,
    unique nulls not distinct (client_id, customer_number, invoice_id, paid_on, amount, number),
    foreign key (client_id, customer_number, invoice_id) references debtor.past_invoice
);
comment on column debtor.past_payment.amount is 'null: nobody told how much; it is taken to pay what the others left';
comment on column debtor.past_payment.number is 'which of the payments of one day and one amount';
call public.guard('debtor.past_invoice');
call public.guard('debtor.past_payment');

-- So far a history stood with a debtor and without a number: the debtor's own key serves as one.
insert into debtor.customer_number (client_id, number, debtor_id, told_on)
select distinct i.client_id, i.debtor_id::text, i.debtor_id, d.known_since
  from invoice_before i join debtor.debtor d using (debtor_id);
insert into debtor.past_invoice (client_id, customer_number, invoice_id, amount, currency, issued_on, due_on, disputed_on,
                                 batch_id)
select client_id, debtor_id::text, invoice_id, amount, currency, issued_on, due_on, disputed_on, debtor_id
  from invoice_before where amount > 0;
insert into debtor.past_payment (client_id, customer_number, invoice_id, paid_on, amount, number, batch_id)
select p.client_id, p.debtor_id::text, p.invoice_id, p.paid_on, p.amount, p.number + 1, p.debtor_id
  from payment_before p join debtor.past_invoice i
    on i.client_id = p.client_id and i.customer_number = p.debtor_id::text and i.invoice_id = p.invoice_id
 where p.amount > 0;

do $$
begin
    assert (select count(*) from debtor.past_invoice) = (select count(*) from invoice_before where amount > 0);
end $$;

-- The past of debtors that are known, each under the numbers that its client has for it.
create view debtor.api_past_invoice with (security_invoker) as
    select i.client_id, n.debtor_id, i.customer_number, i.invoice_id, i.amount, i.currency, i.issued_on, i.due_on,
           i.due_derived, i.disputed_on
      from debtor.past_invoice i
      join debtor.customer_number n on n.client_id = i.client_id and n.number = i.customer_number;

-- Payments of which nobody told how much pay, in equal parts to the cent, what the others left.
create view debtor.api_past_payment with (security_invoker) as
    select p.client_id, n.debtor_id, p.customer_number, p.invoice_id, p.paid_on, p.number,
           coalesce(p.amount, (
               select round(shared.left_open * shared.place / shared.parts, 2)
                      - round(shared.left_open * (shared.place - 1) / shared.parts, 2)
                 from (select greatest(0, (select i.amount from debtor.past_invoice i
                                            where i.client_id = p.client_id and i.customer_number = p.customer_number
                                              and i.invoice_id = p.invoice_id)
                                          - coalesce(sum(q.amount), 0)) as left_open,
                              count(*) filter (where q.amount is null) as parts,
                              count(*) filter (where q.amount is null
                                               and (q.paid_on, q.number) <= (p.paid_on, p.number)) as place
                         from debtor.past_payment q
                        where q.client_id = p.client_id and q.customer_number = p.customer_number
                          and q.invoice_id = p.invoice_id) as shared)) as amount
      from debtor.past_payment p
      join debtor.customer_number n on n.client_id = p.client_id and n.number = p.customer_number;

create view debtor.api_customer_number with (security_invoker) as
    select client_id, number, debtor_id from debtor.customer_number;

create view debtor.api_staged_number with (security_invoker) as
    select batch_id, row_no, customer_number, debtor_id from debtor.staged where customer_number is not null;

drop table debtor.staged_invoice;
drop table debtor.staged_payment;

-- A row for each past invoice, or each of its payments, on its way in, and what becomes of it.
create unlogged table debtor.staged_past (
    batch_id        uuid          not null,
    row_no          integer       not null,
    customer_number text          not null,
    debtor_kind     text,
    invoice_id      text          not null,
    amount          numeric(14,2) not null,
    currency        text          not null,
    issued_on       date,
    due_on          date          not null,
    due_derived     boolean       not null,
    disputed_on     date,
    paid_on         date,
    paid_amount     numeric(14,2),
    outcome         text          check (outcome in ('TAKEN', 'DUPLICATE', 'CONFLICT')),
    number          integer,
    new_invoice     boolean,
    new_payment     boolean,
    overpaid        boolean
);
create index staged_past_batch on debtor.staged_past (batch_id);

create view debtor.api_staged_past with (security_invoker) as
    select batch_id, row_no, invoice_id, outcome, new_invoice, new_payment, overpaid from debtor.staged_past;
