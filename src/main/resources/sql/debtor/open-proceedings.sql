-- Keeps proceedings once; of known ones, what was not known yet. Says whether they are new.
insert into debtor.proceedings (proceedings_id, debtor_id, kind, opened_on, published_on, court, representative, number, plan_on)
values (:id, :debtor, :kind, :openedOn, :publishedOn, :court, :representative, :number, :planOn)
on conflict (debtor_id, kind, opened_on) do update
   set published_on = coalesce(excluded.published_on, proceedings.published_on),
       court = coalesce(nullif(excluded.court, ''), proceedings.court),
       representative = coalesce(nullif(excluded.representative, ''), proceedings.representative),
       number = coalesce(nullif(excluded.number, ''), proceedings.number),
       plan_on = coalesce(excluded.plan_on, proceedings.plan_on)
returning proceedings_id = :id
