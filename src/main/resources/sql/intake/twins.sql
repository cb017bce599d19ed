-- What a person was or is asked of a file's invoices, as resemblances.sql has it for debtors.
select distinct on (w.debtor_id, w.invoice_number, w.claim_id)
       w.row_no, w.debtor_id, w.debtor_name, w.invoice_number, w.amount, w.invoiced_on, w.claim_id, w.known_number,
       w.known_amount, w.known_invoiced_on, w.reference, w.by_number, a.same, a.said_by, a.said_on
  from intake.import asked
  join intake.import look
    on look.import_id in (asked.import_id, asked.file_of) or look.file_of = coalesce(asked.file_of, asked.import_id)
  join intake.twin w on w.import_id = look.import_id
  left join casefile.api_invoice_alias a
    on a.client_id = w.client_id and a.debtor_id = w.debtor_id and a.invoice_number = w.invoice_number
   and a.claim_id = w.claim_id
 where asked.import_id = :import and (w.import_id = :import or a.same is not null)
 order by w.debtor_id, w.invoice_number, w.claim_id, w.import_id desc
