-- How a deadline was counted was kept as a French sentence. Its values are kept instead, and the sentence is made for whoever reads it.
select set_config('quittance.scope', 'agency', true);

drop view litigation.api_deadline;

alter table litigation.deadline
    add column delay_months integer,
    add column delay_days   integer,
    add column moved        boolean;

-- Every sentence said "dans le mois", "dans les 3 mois" or "dans les 15 jours", and at its end whether the last day was moved.
update litigation.deadline
   set delay_months = case when rule ~ 'dans le mois' then 1
                           else coalesce(substring(rule from 'dans les ([0-9]+) mois')::integer, 0) end,
       delay_days   = coalesce(substring(rule from 'dans les ([0-9]+) jours')::integer, 0),
       moved        = rule like '%reporté au premier jour ouvrable.';

do $$
begin
    assert not exists (select from litigation.deadline where (delay_months > 0) = (delay_days > 0)),
        'a deadline whose sentence does not say how long it was';
end $$;

alter table litigation.deadline
    alter column delay_months set not null,
    alter column delay_days   set not null,
    alter column moved        set not null,
    drop column rule,
    add constraint deadline_delay check (delay_months >= 0 and delay_days >= 0);

create view litigation.api_deadline with (security_invoker) as
    select deadline_id, matter_id, case_id, client_id, step, due_on, delay_months, delay_days, moved, article, confidence, met_on
      from litigation.deadline;
