-- For each debtor that the batch made, the debtors that it may be. Who is compared: those who share a telephone, an e-mail, a
-- name in a postcode or an address. What many share (an accountant's e-mail, a block of flats) tells nobody from anybody, and
-- would make the search grow with the square of the file.
with newcomer as materialized (
    select d.debtor_id, d.phone_key, d.email_key, d.name_key, d.street_key, d.postcode
      from debtor.newcomer n join debtor.debtor d using (debtor_id)
     where n.batch_id = :batch),
shared as (
    select array_agg(debtor_id) as members from debtor.debtor
     where phone_key in (select phone_key from newcomer)
     group by phone_key having count(*) between 2 and :most
    union all
    select array_agg(debtor_id) from debtor.debtor
     where email_key in (select email_key from newcomer)
     group by email_key having count(*) between 2 and :most
    union all
    select array_agg(debtor_id) from debtor.debtor
     where (name_key, postcode) in (select name_key, postcode from newcomer where name_key <> '')
     group by name_key, postcode having count(*) between 2 and :most
    union all
    select array_agg(debtor_id) from debtor.debtor
     where street_key <> ''
       and (street_key, postcode) in (select street_key, postcode from newcomer where street_key <> '')
     group by street_key, postcode having count(*) between 2 and :most
    union all
    -- A natural person who moved and gave no number: the same surname and forenames, under whatever postcode.
    select array_agg(k.debtor_id) from debtor.debtor k
      join (select distinct name_key, debtor.words_key(d.forenames) as forenames
              from newcomer n join debtor.debtor d using (debtor_id, name_key)
             where d.kind in ('CONSUMER', 'SOLE_TRADER') and d.forenames is not null) as named
        on k.name_key = named.name_key and debtor.words_key(k.forenames) = named.forenames
     where k.kind in ('CONSUMER', 'SOLE_TRADER')
     group by k.name_key, named.forenames having count(*) between 2 and :most),
pair as (
    select distinct a.debtor_id, b.debtor_id as other_id
      from shared
     cross join unnest(members) as a (debtor_id)
     cross join unnest(members) as b (debtor_id)
     where a.debtor_id < b.debtor_id
       and (a.debtor_id in (select debtor_id from newcomer) or b.debtor_id in (select debtor_id from newcomer))),
weighed as (
    select p.debtor_id, p.other_id, s.signs,
           (select sum(w.weight) from unnest(cast(:signs as text[]), cast(:weights as integer[])) as w (sign, weight)
             where w.sign = any (s.signs)) as score
      from pair p
      join debtor.debtor a on a.debtor_id = p.debtor_id
      join debtor.debtor b on b.debtor_id = p.other_id
     cross join lateral (select debtor.signs(
               row(a.kind in ('CONSUMER', 'SOLE_TRADER'), a.name_key, debtor.words_key(a.forenames), a.siren,
                   a.street_key, a.postcode, a.phone_key, a.email_key)::debtor.face,
               row(b.kind in ('CONSUMER', 'SOLE_TRADER'), b.name_key, debtor.words_key(b.forenames), b.siren,
                   b.street_key, b.postcode, b.phone_key, b.email_key)::debtor.face) as signs) as s)
insert into debtor.likeness (likeness_id, debtor_id, other_id, score, signs, found_on)
select uuidv7(), debtor_id, other_id, least(100, score), signs, :on
  from weighed where score >= :least
on conflict (debtor_id, other_id) do nothing
