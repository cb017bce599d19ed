-- The one spelling of a row is reckoned once, when it comes, and not by each statement that compares it. Room in the pages
-- lets the marks of a merge be written beside the row, without touching its index.
alter table debtor.staged
    add column match_key text generated always as (debtor.match_key(kind, name, forenames, street, postcode)) stored;
alter table debtor.staged set (fillfactor = 60);
