-- Takes what was noted, the first first; another that gathers at the same time takes other rows.
with taken as (
    delete from api.changed_case where number in (
        select number from api.changed_case order by number limit :most for update skip locked)
    returning number, client_id, case_id, kind, changed_on
)
select taken.client_id, taken.case_id, taken.kind, taken.changed_on, told.reference
  from taken join casefile.api_case told using (case_id)
 order by taken.number
