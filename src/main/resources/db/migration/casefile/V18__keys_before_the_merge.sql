-- As in debtor.staged: a row is taken, under its own key and by the debtor that it makes, unless a merge finds otherwise.
truncate casefile.staged;
alter table casefile.staged
    alter column debtor_id set not null,
    alter column claim_id set default uuidv7(),
    alter column outcome set default 'TAKEN',
    alter column outcome set not null;
alter table casefile.staged set (fillfactor = 100);

create or replace view casefile.api_staged_outcome with (security_invoker) as
    select batch_id, row_no, outcome, claim_id, invoice_number, amount, paid_before, invoiced_on, due_on, only_open, debtor_id
      from casefile.staged;
