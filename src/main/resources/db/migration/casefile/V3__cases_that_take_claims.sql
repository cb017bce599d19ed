-- New claims join the open case of their debtor. A case that went to court or was closed takes no more of them, also when it
-- comes back: by then another may be open for the same debtor.
alter table casefile.case_file add column takes_claims boolean not null default true;

update casefile.case_file set takes_claims = false where status in ('LITIGATION', 'TITLE', 'CLOSED');

drop index casefile.case_open;
create unique index case_open on casefile.case_file (client_id, debtor_id, limited) where takes_claims;
