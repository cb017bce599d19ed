-- Rows that no debtor told by this client answers to, each with the likeliest of those it resembles. Only what the client
-- itself told is compared: that another client knows the debtor must not show, neither by a name nor by a number.
with own as materialized (
    select t.debtor_id, concat_ws(' ', t.forenames, t.name) as full_name,
           concat_ws(', ', t.street, nullif(concat_ws(' ', t.postcode, t.city), '')) as place,
           row(t.kind in ('CONSUMER', 'SOLE_TRADER'), split_part(k.match_key, '|', 2), debtor.words_key(t.forenames),
               t.siren, split_part(k.match_key, '|', 4), t.postcode, debtor.phone_key(t.phone),
               nullif(lower(btrim(t.email)), ''))::debtor.face as face
      from debtor.told t
     cross join lateral (select debtor.match_key(t.kind, t.name, t.forenames, t.street, t.postcode)) as k (match_key)
     where t.client_id = :client),
fresh as materialized (
    select s.row_no, coalesce(s.siren, s.match_key) as spelling, concat_ws(' ', s.forenames, s.name) as full_name,
           concat_ws(', ', s.street, nullif(concat_ws(' ', s.postcode, s.city), '')) as place,
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
    select p.row_no, f.spelling, f.full_name, f.place, o.debtor_id, o.full_name as other_name, o.place as other_place, s.signs,
           (select sum(w.weight) from unnest(cast(:signs as text[]), cast(:weights as integer[])) as w (sign, weight)
             where w.sign = any (s.signs)) as score
      from pair p
      join fresh f on f.row_no = p.row_no
      join own o on o.debtor_id = p.debtor_id
     cross join lateral (select debtor.signs(o.face, f.face) as signs) as s
     where not exists (select from debtor.spelling w
                        where w.client_id = :client and w.spelling = f.spelling and w.debtor_id = o.debtor_id))
insert into debtor.staged_likeness (batch_id, row_no, spelling, full_name, place, other_id, other_name, other_place, score,
                                    signs)
select distinct on (row_no) :batch, row_no, spelling, full_name, place, debtor_id, other_name, other_place,
       least(100, score), signs
  from weighed where score >= :least
 order by row_no, score desc, debtor_id
