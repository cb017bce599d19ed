-- From when to when a case bears no interest: proceedings, and a judge's time to pay. Every other hold lets it run.
create view account.freeze with (security_invoker) as
    select case_id, client_id, since, least(released_on, ends_on) as until
      from casefile.api_hold
     where reason in ('INSOLVENCY', 'OVER_INDEBTEDNESS', 'GRACE_PERIOD');
