-- The keys by which the debtors of a batch are compared stand beside them, so that the search for likenesses reads them once.
alter table debtor.newcomer
    add column name_key   text,
    add column forenames  text,
    add column street_key text,
    add column postcode   text,
    add column phone_key  text,
    add column email_key  text;
