-- The debtors of a batch by what the client needs to know of them: told of before, resembling one of these, or new.
select count(*) filter (where known) as known, count(*) filter (where not known and alike) as alike,
       count(*) filter (where not known and not alike) as fresh
  from (select bool_or(t.debtor_id is not null) as known, bool_or(l.row_no is not null) as alike
          from debtor.staged s
          left join debtor.told t on t.client_id = :client and t.debtor_id = s.debtor_id
          left join debtor.staged_likeness l on l.batch_id = s.batch_id and l.row_no = s.row_no
         where s.batch_id = :batch
         group by s.debtor_id) as each_debtor
