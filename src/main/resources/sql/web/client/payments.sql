-- A page of the payments that stand, those received by one side only where :by says so; the latest first.
select p.payment_id, p.received_on, p.amount, p.means, p.received_by, c.reference, t.name, t.title, t.forenames
  from account.api_payment p
  join casefile.api_case c on c.case_id = p.case_id
  join debtor.api_told t on t.client_id = c.client_id and t.debtor_id = c.debtor_id
 where p.bounced_on is null
   and (cast(:by as text) is null or p.received_by = cast(:by as text))
   and (cast(:on as date) is null or (p.received_on, p.payment_id) < (cast(:on as date), cast(:after as uuid)))
 order by p.received_on desc, p.payment_id desc
 limit :size
