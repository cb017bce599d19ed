-- Rows on their way in that make a new debtor of the client's and resemble one that this client told of before.
create unlogged table debtor.staged_likeness (
    batch_id uuid    not null,
    row_no   integer not null,
    name     text    not null,
    signs    text[]  not null,
    primary key (batch_id, row_no)
);

-- For the room that answers the client: nothing in it comes from another client.
create view debtor.api_staged_likeness with (security_invoker) as
    select batch_id, row_no, name, signs from debtor.staged_likeness;
