-- Whom proceedings bind: the debtor that they name, and whoever a person said to be the same.
create view debtor.api_bound with (security_invoker) as
    select coalesce(one.debtor_id, p.debtor_id) as debtor_id, p.kind, p.opened_on, p.published_on, p.ended_on
      from debtor.proceedings p
      left join debtor.person named on named.debtor_id = p.debtor_id
      left join debtor.person one on one.person_id = named.person_id;
