-- A page of payments, the latest first. :since and :bouncedSince narrow as the figures count; :search to a case or a name.
select p.payment_id, p.amount, p.received_on, p.means, p.received_by, p.reference as bank_reference, p.bounced_on,
       p.void_cause,
       c.reference, d.name, d.title, d.forenames, k.name as client
  from account.api_payment p
  join casefile.api_case c on c.case_id = p.case_id
  join debtor.api_debtor d on d.debtor_id = c.debtor_id
  join client.api_client k on k.client_id = c.client_id
 where (cast(:since as date) is null or p.received_on >= cast(:since as date) and p.received_by = 'AGENCY'
                                      and p.void_cause is distinct from 'MISTAKEN')
   and (cast(:bouncedSince as date) is null or p.bounced_on >= cast(:bouncedSince as date) and p.received_by = 'AGENCY'
                                             and p.void_cause = 'BOUNCED')
   and (cast(:search as text) is null or c.reference = upper(:search) or d.name ilike '%' || :search || '%')
   and (cast(:on as date) is null or (p.received_on, p.payment_id) < (cast(:on as date), cast(:after as uuid)))
 order by p.received_on desc, p.payment_id desc
 limit :size
