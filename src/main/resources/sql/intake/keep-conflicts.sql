-- The same invoice with other figures: in an earlier placement, whose case is named, or further up in the same file; or with
-- a due date beside the one that stands.
insert into intake.finding (import_id, client_id, row_no, number, column_name, code, level, arguments, value)
select :import, :client, o.row_no, :first + row_number() over (order by o.row_no), :column,
       case when k.claim_id is null then 'claim.conflict-in-file'
            when k.due_on <> o.due_on then 'claim.another-due-date'
            else 'claim.conflict' end, 'REFUSE',
       case when k.claim_id is null then '{}'
            when k.due_on <> o.due_on then array[c.reference, to_char(k.due_on, 'DD/MM/YYYY')]
            else array[c.reference] end, o.invoice_number
  from casefile.api_staged_outcome o
  left join casefile.api_claim k on k.claim_id = o.claim_id
  left join casefile.api_case c on c.case_id = k.case_id
 where o.batch_id = :import and o.outcome = 'CONFLICT'
