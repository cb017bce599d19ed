insert into owed_case
select c.case_id, c.client_id, c.currency, coalesce(k.principal, 0),
       case when k.unknown then null else coalesce(k.interest, 0) end, coalesce(k.indemnity, 0), c.costs
  from (%s) as c
  left join (select case_id, sum(principal) as principal, sum(interest) as interest, sum(indemnity) as indemnity,
                    bool_or(interest is null) as unknown
               from owed_claim group by case_id) as k on k.case_id = c.case_id
