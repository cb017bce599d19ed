insert into remittance.line (remittance_id, client_id, case_id, by_agency, directly, commission)
select cast(:id as uuid), cast(:client as uuid), each.case_id, each.by_agency, each.directly, each.commission
  from unnest(cast(:cases as uuid[]), cast(:byAgency as numeric[]), cast(:directly as numeric[]), cast(:commission as numeric[]))
       as each (case_id, by_agency, directly, commission)
