-- Rows that no debtor told by this client answers to, each with the likeliest of those it resembles. Only what the client
-- itself told is compared: that another client knows the debtor must not show, neither by a name nor by a number.
with own as materialized (
    select t.debtor_id, t.name, concat_ws(' ', t.forenames, t.name) as full_name,
           row(t.kind in ('CONSUMER', 'SOLE_TRADER'), split_part(k.match_key, '|', 2), debtor.words_key(t.forenames),
               t.siren, split_part(k.match_key, '|', 4), t.postcode, debtor.phone_key(t.phone),
               nullif(lower(btrim(t.email)), ''))::debtor.face as face
      from debtor.told t
     cross join lateral (select debtor.match_key(t.kind, t.name, t.forenames, t.street, t.postcode)) as k (match_key)
     where t.client_id = :client),
fresh as materialized (
    select s.row_no,
           row(s.kind in ('CONSUMER', 'SOLE_TRADER'), split_part(s.match_key, '|', 2), debtor.words_key(s.forenames),
               s.siren, split_part(s.match_key, '|', 4), s.postcode, debtor.phone_key(s.phone),
               nullif(lower(btrim(s.email)), ''))::debtor.face as face
      from debtor.staged s
     where s.batch_id = :batch
       and not exists (select from debtor.told t where t.client_id = :client and t.debtor_id = s.debtor_id)),
-- As when it is taken in: what more debtors than this share tells nobody from anybody.
own_key as materialized (
    select key, (array_agg(debtor_id)) as members
      from own
     cross join lateral (values ('p' || (face).phone_key), ('e' || (face).email_key),
                                ('n' || (face).name_key || '|' || (face).postcode),
                                ('a' || nullif((face).street_key, '') || '|' || (face).postcode)) as keys (key)
     where key is not null
     group by key having count(*) <= :most),
pair as (
    select distinct f.row_no, m.debtor_id
      from fresh f
     cross join lateral (values ('p' || (f.face).phone_key), ('e' || (f.face).email_key),
                                ('n' || (f.face).name_key || '|' || (f.face).postcode),
                                ('a' || nullif((f.face).street_key, '') || '|' || (f.face).postcode)) as keys (key)
      join own_key o on o.key = keys.key
     cross join unnest(o.members) as m (debtor_id)),
weighed as (
    select p.row_no, o.debtor_id, o.full_name, s.signs,
           (select sum(w.weight) from unnest(cast(:signs as text[]), cast(:weights as integer[])) as w (sign, weight)
             where w.sign = any (s.signs)) as score
      from pair p
      join fresh f on f.row_no = p.row_no
      join own o on o.debtor_id = p.debtor_id
     cross join lateral (select debtor.signs(o.face, f.face) as signs) as s)
insert into debtor.staged_likeness (batch_id, row_no, name, signs)
select distinct on (row_no) :batch, row_no, full_name, signs
  from weighed where score >= :least
 order by row_no, score desc, debtor_id
