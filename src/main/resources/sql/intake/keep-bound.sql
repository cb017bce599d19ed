-- Rows whose debtor is in proceedings that were published. Over-indebtedness is not: who is in it, another client's file may
-- have told.
insert into intake.finding (import_id, client_id, row_no, number, column_name, code, level, arguments, value)
select :import, :client, bound.row_no, :first + row_number() over (order by bound.row_no), null, 'proceedings.open',
       'WARN', array[to_char(bound.opened_on, 'DD/MM/YYYY')], bound.name
  from (select m.row_no, min(p.opened_on) as opened_on, min(t.name) as name
          from debtor.api_merged m
          join debtor.api_bound p on p.debtor_id = m.debtor_id
          left join debtor.api_told t on t.client_id = :client and t.debtor_id = m.debtor_id
         where m.batch_id = :import and p.published_on is not null
           and p.opened_on <= :on and (p.ended_on is null or p.ended_on > :on)
         group by m.row_no) as bound
 order by bound.row_no
 limit :most
returning row_no
