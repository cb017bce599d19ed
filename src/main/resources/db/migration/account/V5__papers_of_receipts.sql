-- A receipt is drawn up when somebody asks for it, once: whoever asks again gets the same paper.
create table account.receipt_paper (
    movement_id uuid primary key references account.movement,
    case_id     uuid not null,
    client_id   uuid not null,
    document_id uuid not null
);
call public.guard('account.receipt_paper');
revoke update, delete, truncate on account.receipt_paper from quittance_app;

-- Every payment to the agency has its receipt, from the moment at which it was numbered.
create view account.api_receipt with (security_invoker) as
    select r.movement_id as payment_id, r.case_id, r.client_id, r.year, r.number, r.issued_on from account.receipt r;
