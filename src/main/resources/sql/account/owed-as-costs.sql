-- What is still owed of costs, which belong to no single claim; zero where none were charged.
with asked as (
    select case_id, client_id from casefile.api_case %s)
select a.case_id, a.client_id, coalesce(k.currency, 'EUR') as currency, coalesce(costs.amount, 0) as costs
  from asked a
  left join (select case_id, min(currency) as currency
               from casefile.api_claim join asked using (case_id) group by case_id) as k on k.case_id = a.case_id
  left join (select m.case_id, sum(case when s.to_account = 'costs' then s.amount else -s.amount end) as amount
               from asked
               join account.movement m on m.case_id = asked.case_id
               join ledger.api_standing s on s.case_id = m.case_id and s.about = m.movement_id
              where m.effective_on <= :asOf and 'costs' in (s.from_account, s.to_account)
              group by m.case_id) as costs on costs.case_id = a.case_id
