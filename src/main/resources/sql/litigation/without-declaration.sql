-- Open cases of debtors whom collective proceedings bind, with a claim from before the opening and no declaration yet.
select distinct c.case_id
  from debtor.api_bound p
  join casefile.api_case c on c.debtor_id = p.debtor_id
  join casefile.api_claim k on k.case_id = c.case_id and k.invoiced_on < p.opened_on
 where p.kind <> 'OVER_INDEBTEDNESS' and p.opened_on <= :on and (p.ended_on is null or p.ended_on > :on)
   and c.status <> 'CLOSED'
   and not exists (select from litigation.declaration d where d.case_id = c.case_id)
 order by c.case_id
