-- Cases of a batch of which the journal tells more since then than what is no work.
select c.reference
  from casefile.batch_case b
  join casefile.case_file c on c.case_id = b.case_id
 where b.batch_id = :batch
   and exists (select from journal.api_entry e
                where e.case_id = b.case_id and e.recorded_at > :since and e.kind <> all (:noWork))
 order by c.reference
 limit :most
