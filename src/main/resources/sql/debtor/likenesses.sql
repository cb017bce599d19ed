select l.likeness_id, l.score, l.signs, l.found_on, l.decision, l.decided_on, l.decided_by,
       a.debtor_id as a_debtor_id, a.kind as a_kind, a.name as a_name, a.title as a_title, a.forenames as a_forenames,
       a.siren as a_siren, a.street as a_street, a.postcode as a_postcode, a.city as a_city, a.email as a_email,
       a.phone as a_phone,
       b.debtor_id as b_debtor_id, b.kind as b_kind, b.name as b_name, b.title as b_title, b.forenames as b_forenames,
       b.siren as b_siren, b.street as b_street, b.postcode as b_postcode, b.city as b_city, b.email as b_email,
       b.phone as b_phone
  from debtor.likeness l
  join debtor.debtor a on a.debtor_id = l.debtor_id
  join debtor.debtor b on b.debtor_id = l.other_id
