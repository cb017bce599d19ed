select case_id::text from ledger.posting where case_id is not null group by case_id having min(currency) <> max(currency)
 limit :limit
