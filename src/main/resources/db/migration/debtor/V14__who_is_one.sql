-- Debtors whom a person said to be one, with the key that they share; whoever is alone has no row.
create view debtor.api_person with (security_invoker) as
    select debtor_id, person_id from debtor.person;
