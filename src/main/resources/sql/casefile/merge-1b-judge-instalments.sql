-- New due dates of an invoice that has others, in earlier placements or in this file. Where the file leaves out one that
-- stands, nobody can tell a further instalment from a due date that was changed: that is for the client to say.
with later as (
    select row_no, debtor_id, invoice_number
      from (select row_no, debtor_id, invoice_number,
                   row_number() over (partition by debtor_id, invoice_number order by due_on) > 1
                       or exists (select from casefile.claim k
                                   where k.client_id = :client and k.debtor_id = s.debtor_id
                                     and k.invoice_number = s.invoice_number and k.withdrawn_on is null) as is_later
              from casefile.staged s
             where batch_id = :batch and outcome = 'TAKEN') as fresh
     where is_later),
left_out as (
    select distinct on (l.row_no) l.row_no, k.claim_id
      from later l
      join casefile.claim k
        on k.client_id = :client and k.debtor_id = l.debtor_id and k.invoice_number = l.invoice_number
       and k.withdrawn_on is null
     where not exists (select from casefile.staged s
                        where s.batch_id = :batch and s.debtor_id = k.debtor_id and s.invoice_number = k.invoice_number
                          and s.due_on = k.due_on)
     order by l.row_no, k.due_on)
update casefile.staged s
   set later_instalment = true,
       outcome = case when o.row_no is null then s.outcome else 'CONFLICT' end,
       claim_id = coalesce(o.claim_id, s.claim_id)
  from later l
  left join left_out o on o.row_no = l.row_no
 where s.batch_id = :batch and s.row_no = l.row_no
