-- For each debtor that the batch made, the debtors that it may be. Who is compared: those who share a telephone, an e-mail, a
-- name in a postcode or an address. What many share (an accountant's e-mail, a block of flats) tells nobody from anybody, and
-- would make the search grow with the square of the file.
with newcomer as not materialized (
    select debtor_id, name_key, forenames, street_key, postcode, phone_key, email_key
      from debtor.newcomer where batch_id = :batch),
phone as (
    select phone_key from debtor.debtor
     where phone_key in (select phone_key from newcomer)
     group by phone_key having count(*) between 2 and :most),
email as (
    select email_key from debtor.debtor
     where email_key in (select email_key from newcomer)
     group by email_key having count(*) between 2 and :most),
name as (
    select name_key, postcode from debtor.debtor
     where (name_key, postcode) in (select name_key, postcode from newcomer)
     group by name_key, postcode having count(*) between 2 and :most),
place as (
    select street_key, postcode from debtor.debtor
     where street_key <> '' and (street_key, postcode) in (select street_key, postcode from newcomer)
     group by street_key, postcode having count(*) between 2 and :most),
-- A natural person who moved and gave no number: the same surname and forenames, under whatever postcode.
person as (
    select k.name_key, named.forenames
      from (select distinct name_key, forenames from newcomer where forenames is not null) as named
      join debtor.debtor k on k.name_key = named.name_key and debtor.words_key(k.forenames) = named.forenames
     where k.kind in ('CONSUMER', 'SOLE_TRADER')
     group by k.name_key, named.forenames having count(*) between 2 and :most),
candidate as (
    select n.debtor_id as one, d.debtor_id as other
      from phone join newcomer n using (phone_key) join debtor.debtor d using (phone_key)
    union all
    select n.debtor_id, d.debtor_id from email join newcomer n using (email_key) join debtor.debtor d using (email_key)
    union all
    select n.debtor_id, d.debtor_id
      from name join newcomer n using (name_key, postcode) join debtor.debtor d using (name_key, postcode)
    union all
    select n.debtor_id, d.debtor_id
      from place join newcomer n using (street_key, postcode) join debtor.debtor d using (street_key, postcode)
    union all
    select n.debtor_id, d.debtor_id
      from person
      join newcomer n using (name_key, forenames)
      join debtor.debtor d on d.name_key = person.name_key and debtor.words_key(d.forenames) = person.forenames
     where d.kind in ('CONSUMER', 'SOLE_TRADER')),
pair as (
    select distinct least(one, other) as debtor_id, greatest(one, other) as other_id from candidate where one <> other),
-- Materialized, for each sign is looked up among the weights.
compared as materialized (
    select p.debtor_id, p.other_id, debtor.signs(
               row(a.kind in ('CONSUMER', 'SOLE_TRADER'), a.name_key, debtor.words_key(a.forenames), a.siren,
                   a.street_key, a.postcode, a.phone_key, a.email_key)::debtor.face,
               row(b.kind in ('CONSUMER', 'SOLE_TRADER'), b.name_key, debtor.words_key(b.forenames), b.siren,
                   b.street_key, b.postcode, b.phone_key, b.email_key)::debtor.face) as signs
      from pair p
      join debtor.debtor a on a.debtor_id = p.debtor_id
      join debtor.debtor b on b.debtor_id = p.other_id),
weighed as (
    select c.*,
           (select sum(w.weight) from unnest(cast(:signs as text[]), cast(:weights as integer[])) as w (sign, weight)
             where w.sign = any (c.signs)) as score
      from compared c)
insert into debtor.likeness (likeness_id, debtor_id, other_id, score, signs, found_on)
select uuidv7(), debtor_id, other_id, least(100, score), signs, :on
  from weighed where score >= :least
on conflict (debtor_id, other_id) do nothing
