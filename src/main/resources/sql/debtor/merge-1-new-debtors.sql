-- Rows that no known debtor answers to become debtors, one per SIREN or, without a SIREN, one per match key: in this order, so
-- that of two files with the same debtors one waits for the other and never each for both.
with made as (
    insert into debtor.debtor (debtor_id, kind, name, title, forenames, siren, street, postcode, city, email, phone,
                               match_key, known_since)
    select debtor_id, kind, name, title, forenames, siren, street, postcode, city, email, phone, match_key, :on
      from (select distinct on (coalesce(s.siren, s.match_key)) s.*
              from debtor.staged s
             where s.batch_id = :batch and not s.known
             order by coalesce(s.siren, s.match_key), s.row_no) as first_of_each
    on conflict do nothing
    returning debtor_id, kind, name_key, forenames, street_key, postcode, phone_key, email_key)
insert into debtor.newcomer (batch_id, debtor_id, name_key, forenames, street_key, postcode, phone_key, email_key)
select :batch, debtor_id, nullif(name_key, ''),
       case when kind in ('CONSUMER', 'SOLE_TRADER') and forenames is not null then debtor.words_key(forenames) end,
       nullif(street_key, ''), postcode, phone_key, email_key
  from made
