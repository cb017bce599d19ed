-- A staged row bears from the first the key of the debtor that it makes if nobody knows it (app.quittance.kernel.Uuid7): only
-- rows that join a known debtor, or another row, are written twice.
truncate debtor.staged;
alter table debtor.staged
    alter column debtor_id set not null,
    add column known boolean not null default false;
alter table debtor.staged set (fillfactor = 100);

create or replace view debtor.api_merged with (security_invoker) as
    select batch_id, row_no, debtor_id from debtor.staged;

-- Most words have no accents, and looking for each letter among the accented ones took longer than all the rest.
create function debtor.plain(words text) returns text language sql immutable
    return lower(case when octet_length(words) = length(words) then words
                      else translate(words, 'ÀÂÄÇÉÈÊËÎÏÔÖÙÛÜŸàâäçéèêëîïôöùûüÿ', 'AAACEEEEIIOOUUUYaaaceeeeiioouuuy') end);

create or replace function debtor.words_key(words text) returns text language sql immutable
    return btrim(regexp_replace(debtor.plain(coalesce(words, '')), '[^a-z0-9]+', ' ', 'g'));

-- Joined by what is as immutable as the function says of itself, so that it is written into the statement that asks for it.
create or replace function debtor.match_key(kind text, name text, forenames text, street text, postcode text) returns text
    language sql immutable
    return case when kind in ('CONSUMER', 'SOLE_TRADER') then 'person|' else 'body|' end
        || regexp_replace(regexp_replace(debtor.plain(name),
            '\m(sarl|sas|sasu|sa|eurl|snc|sci|scop|ste|societe|ets|etablissements)\M', '', 'g'), '[^a-z0-9]+', '', 'g')
        || '|' || regexp_replace(debtor.plain(coalesce(forenames, '')), '[^a-z0-9]+', '', 'g')
        || '|' || regexp_replace(debtor.plain(coalesce(street, '')), '[^a-z0-9]+', '', 'g')
        || '|' || coalesce(postcode, '');
