-- The client's own words of each debtor; the last row of the file counts, and only what changed is written.
insert into debtor.told as t (client_id, debtor_id, kind, name, title, forenames, siren, street, postcode, city, email,
                              phone, told_on)
select :client, debtor_id, kind, name, title, forenames, siren, street, postcode, city, email, phone, :on
  from (select distinct on (debtor_id) * from debtor.staged where batch_id = :batch order by debtor_id, row_no desc)
    as latest
on conflict (client_id, debtor_id) do update
   set kind = excluded.kind, name = excluded.name,
       title = coalesce(excluded.title, t.title), forenames = coalesce(excluded.forenames, t.forenames),
       siren = coalesce(excluded.siren, t.siren), street = coalesce(excluded.street, t.street),
       postcode = coalesce(excluded.postcode, t.postcode), city = coalesce(excluded.city, t.city),
       email = coalesce(excluded.email, t.email), phone = coalesce(excluded.phone, t.phone), told_on = excluded.told_on
 where (t.name, t.kind, t.street, t.postcode, t.city, t.email, t.phone, t.siren) is distinct from
       (excluded.name, excluded.kind, coalesce(excluded.street, t.street), coalesce(excluded.postcode, t.postcode),
        coalesce(excluded.city, t.city), coalesce(excluded.email, t.email), coalesce(excluded.phone, t.phone),
        coalesce(excluded.siren, t.siren))
