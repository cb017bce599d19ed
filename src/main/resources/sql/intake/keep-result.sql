update intake.import
   set status = :status, merged_at = cast(:mergedAt as timestamptz), finished_at = cast(:finishedAt as timestamptz),
       layout = cast(:layout as jsonb), rows_read = :read, rows_accepted = :accepted, rows_warned = :warned,
       rows_rejected = :rejected, rows_duplicate = :duplicate, rows_changed = :changed, amount_invoiced = :invoiced, amount_paid = :paid,
       cases_opened = :opened, cases_joined = :joined, history_invoices = :historyInvoices,
       history_payments = :historyPayments, codes = cast(:codes as jsonb)
 where import_id = :import
