-- Rows that would make one new debtor: the key of the first of them for all.
update debtor.staged s
   set debtor_id = f.first_id
  from (select row_no, first_value(debtor_id) over (partition by coalesce(siren, match_key) order by row_no) as first_id
          from debtor.staged
         where batch_id = :batch and not known) as f
 where s.batch_id = :batch and s.row_no = f.row_no and s.debtor_id <> f.first_id
