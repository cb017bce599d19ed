-- The cases of a remittance, those that brought most first.
select c.reference, d.name, d.title, d.forenames, l.by_agency, l.directly, l.commission
  from remittance.api_line l
  join casefile.api_case c on c.case_id = l.case_id
  join debtor.api_debtor d on d.debtor_id = c.debtor_id
 where l.remittance_id = :id
 order by l.by_agency + l.directly desc, c.reference
 limit :size
