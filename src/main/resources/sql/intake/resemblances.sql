-- What a person was or is asked of a file's debtors: those that the import itself found, and those of earlier looks at the
-- same file of which something was said since.
select distinct on (r.spelling, r.other_id)
       r.number, r.rows, r.spelling, r.full_name, r.place, r.other_id, r.other_name, r.other_place, r.score, r.signs,
       w.same, w.said_by, w.said_on
  from intake.import asked
  join intake.import look
    on look.import_id in (asked.import_id, asked.file_of) or look.file_of = coalesce(asked.file_of, asked.import_id)
  join intake.resemblance r on r.import_id = look.import_id
  left join debtor.api_spelling w
    on w.client_id = r.client_id and w.spelling = r.spelling and w.debtor_id = r.other_id
 where asked.import_id = :import and (r.import_id = :import or w.same is not null)
 order by r.spelling, r.other_id, r.import_id desc
