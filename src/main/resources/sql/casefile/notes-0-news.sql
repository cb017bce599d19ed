-- What the rows of a batch say anew of debtors and claims that stand: the last word of each, where another stands or none. The
-- row of a new claim is asked only where something is known of its debtor, or said of it by a row of a claim that stands.
with said as (
    select n.*, s.debtor_id, s.claim_id, s.invoice_number, s.outcome <> 'TAKEN' as stands, s.outcome = 'DUPLICATE' as known
      from casefile.staged_note n
      join casefile.staged s on s.batch_id = n.batch_id and s.row_no = n.row_no
     where n.batch_id = :batch and s.outcome in ('TAKEN', 'DUPLICATE', 'CHANGED')),
of_debtors as (
    select distinct on (said.debtor_id, w.thing) said.*, w.thing, w.value
      from said
     cross join lateral (values
           ('CAREFUL', careful::text), ('CONTACT_TO_AVOID', contact_to_avoid), ('DELIVERIES', deliveries_suspended::text),
           ('INSURER', insurer), ('INSURER_DUE', insurer_due_on::text), ('INSURER_AGREEMENT', insurer_agreement),
           ('GUARANTOR', guarantor), ('GUARANTOR_CONTACT', guarantor_contact)) as w (thing, value)
     where w.value is not null
     order by said.debtor_id, w.thing, said.row_no desc),
of_claims as (
    select distinct on (said.claim_id, w.thing) said.*, w.thing, w.value
      from said
     cross join lateral (values
           ('REMINDER', reminded_on::text), ('NOTICE', noticed_on::text), ('FACTOR', factor), ('FACTOR_IBAN', factor_iban),
           ('TITLE', title_retained::text), ('DEPOSIT', deposit::text)) as w (thing, value)
     where w.value is not null and said.stands and said.claim_id is not null
     order by said.claim_id, w.thing, said.row_no desc),
compared as (
    select d.row_no, d.invoice_number, d.known, d.thing, d.value,
           (select w.value from casefile.debtor_note k
             cross join lateral (values
                   ('CAREFUL', k.careful::text), ('CONTACT_TO_AVOID', k.contact_to_avoid),
                   ('DELIVERIES', k.deliveries_suspended::text), ('INSURER', k.insurer),
                   ('INSURER_DUE', k.insurer_due_on::text), ('INSURER_AGREEMENT', k.insurer_agreement),
                   ('GUARANTOR', k.guarantor), ('GUARANTOR_CONTACT', k.guarantor_contact)) as w (thing, value)
             where k.client_id = :client and k.debtor_id = d.debtor_id and w.thing = d.thing) as stood
      from of_debtors d
     where d.stands
        or exists (select from casefile.debtor_note k where k.client_id = :client and k.debtor_id = d.debtor_id)
        or exists (select from said other where other.debtor_id = d.debtor_id and other.stands)
    union all
    select c.row_no, c.invoice_number, c.known, c.thing, c.value,
           (select w.value from casefile.claim_note k
             cross join lateral (values
                   ('REMINDER', k.reminded_on::text), ('NOTICE', k.noticed_on::text), ('FACTOR', k.factor),
                   ('FACTOR_IBAN', k.factor_iban), ('TITLE', k.title_retained::text),
                   ('DEPOSIT', k.deposit::text)) as w (thing, value)
             where k.claim_id = c.claim_id and w.thing = c.thing)
      from of_claims c
      join casefile.claim k on k.claim_id = c.claim_id and k.client_id = :client and k.withdrawn_on is null)
select row_no, invoice_number, known, thing, stood, value
  from compared
 where stood is distinct from value
 order by row_no, thing
