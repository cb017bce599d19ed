-- The cases of a remittance, those that brought most first; each debtor as this client told of it.
select c.reference, t.name, t.title, t.forenames, l.by_agency, l.directly, l.commission
  from remittance.api_line l
  join casefile.api_case c on c.case_id = l.case_id
  join debtor.api_told t on t.client_id = c.client_id and t.debtor_id = c.debtor_id
 where l.remittance_id = :id
 order by l.by_agency + l.directly desc, c.reference
 limit :size
