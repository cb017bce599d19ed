-- The latest payments of all cases.
select p.payment_id, p.amount, p.received_on, p.means, p.received_by, p.reference as bank_reference, p.bounced_on,
       c.reference, d.name, d.title, d.forenames
  from account.api_payment p
  join casefile.api_case c on c.case_id = p.case_id
  join debtor.api_debtor d on d.debtor_id = c.debtor_id
 order by p.received_on desc, p.payment_id desc
 limit 60
