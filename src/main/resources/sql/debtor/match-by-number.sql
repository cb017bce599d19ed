-- A row under the client's own number of a customer joins the debtor that the client told of under it, unless it says that
-- this is somebody else: another SIREN, a person where there was a company, another name elsewhere.
update debtor.staged s
   set debtor_id = d.debtor_id, known = true
  from debtor.customer_number n
  join debtor.told t on t.client_id = n.client_id and t.debtor_id = n.debtor_id
  join debtor.debtor d on d.debtor_id = n.debtor_id
 where s.batch_id = :batch and n.client_id = :client and n.number = s.customer_number
   and (s.siren is null or d.siren is null or s.siren = d.siren)
   and (s.kind in ('CONSUMER', 'SOLE_TRADER')) = (t.kind in ('CONSUMER', 'SOLE_TRADER'))
   and (s.siren = t.siren
        or debtor.match_key(s.kind, s.name, case when t.forenames is null then null else s.forenames end, null, null)
           = debtor.match_key(t.kind, t.name, case when s.forenames is null then null else t.forenames end, null, null)
        or (s.kind not in ('CONSUMER', 'SOLE_TRADER')
            and debtor.match_key(s.kind, '', null, s.street, s.postcode)
                = debtor.match_key(t.kind, '', null, t.street, t.postcode)
            and s.street is not null))
