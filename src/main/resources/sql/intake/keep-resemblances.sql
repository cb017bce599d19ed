-- Whom the rows of a file resemble, once for all rows that write a debtor in one way.
with first_of_each as (
    select distinct on (spelling, other_id)
           row_no, spelling, full_name, place, other_id, other_name, other_place, score, signs,
           array_agg(row_no) over (partition by spelling, other_id order by row_no
                                   rows between unbounded preceding and unbounded following) as rows
      from debtor.api_staged_likeness
     where batch_id = :import
     order by spelling, other_id, row_no)
insert into intake.resemblance (import_id, number, client_id, rows, spelling, full_name, place, other_id, other_name,
                                other_place, score, signs)
select :import, row_no, :client, rows, spelling, full_name, place, other_id, other_name, other_place, score, signs
  from first_of_each
 order by score desc, row_no
 limit :most
