-- A received file as it goes to court: upright A4 pages, PDF/A. Made from its bytes, and made again when the making changes.
create table document.filing_copy (
    client_id uuid     not null,
    sha256    text     not null,
    making    smallint not null,
    bytes     bytea    not null,
    primary key (client_id, sha256, making)
);
alter table document.filing_copy alter column bytes set storage external;

call public.guard('document.filing_copy');

create policy not_for_clients on document.filing_copy as restrictive using (
    (select current_setting('quittance.scope', true) = 'agency'));
