-- Cases that a batch opened with debtors whom proceedings bind already.
select b.case_id, p.kind, min(p.opened_on) as opened_on
  from casefile.batch_case b
  join casefile.case_file c on c.case_id = b.case_id
  join debtor.api_bound p on p.debtor_id = c.debtor_id
 where b.batch_id = :batch and b.opened and p.opened_on <= :on and (p.ended_on is null or p.ended_on > :on)
 group by b.case_id, p.kind
 order by b.case_id
