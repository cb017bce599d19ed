-- What becomes of each row that names somebody who owes a claim beside its debtor: the claim stands already or comes with the
-- same file, and one debtor at most has an invoice of that number.
with claim as (
    select k.claim_id, k.invoice_number, k.debtor_id
      from casefile.claim k
     where k.client_id = :client and k.withdrawn_on is null
       and k.invoice_number in (select invoice_number from casefile.staged_party where batch_id = :batch)
    union
    select s.claim_id, s.invoice_number, s.debtor_id
      from casefile.staged s
     where s.batch_id = :batch and s.outcome = 'TAKEN'),
named as (
    select p.row_no, p.role, m.debtor_id, count(c.claim_id) as claims, count(distinct c.debtor_id) as debtors,
           coalesce(bool_or(c.debtor_id = m.debtor_id), false) as is_itself,
           count(known.claim_id) as known
      from casefile.staged_party p
      join debtor.api_merged m on m.batch_id = p.batch_id and m.row_no = p.row_no
      left join claim c on c.invoice_number = p.invoice_number
      left join casefile.party known
        on known.claim_id = c.claim_id and known.debtor_id = m.debtor_id and known.role = p.role
     where p.batch_id = :batch
     group by p.row_no, p.role, m.debtor_id)
update casefile.staged_party p
   set outcome = case when n.claims = 0 then 'INVOICE_UNKNOWN'
                      when n.debtors > 1 then 'SEVERAL_DEBTORS'
                      when n.is_itself then 'ITSELF'
                      when n.known = n.claims then 'DUPLICATE'
                      else 'TAKEN' end
  from named n
 where p.batch_id = :batch and p.row_no = n.row_no
