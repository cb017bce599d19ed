-- When the decision against the debtor became enforceable: the legal rate rises two months later (CMF L.313-3).
alter table casefile.case_file add column titled_on date;

create or replace view casefile.api_case with (security_invoker) as
    select case_id, reference, client_id, debtor_id, status, assigned_to, opened_on, noticed_on, closed_on, closing_reason,
           titled_on
      from casefile.case_file;
