-- What was announced and what happened, in ten classes of equal count for each group. Ranks count ties half.
with said as (
    select case :group when 'month' then m.as_of::text
                       when 'client' then m.of_client::text
                       when 'model' then s.speaker
                       else 'all' end as of,
           s.said, m.met, m.case_id, m.as_of
      from scoring.matured m
     cross join lateral (values ('champion', m.probability), ('challenger', m.shadow)) as s (speaker, said)
     where m.probability is not null and s.said is not null
       and case when :group = 'model' then m.shadow is not null else s.speaker = 'champion' end
), ranked as (
    select *, ntile(10) over (partition by of order by said, case_id, as_of) as tenth,
           rank() over (partition by of order by said) + (count(*) over (partition by of, said) - 1) / 2.0 as place
      from said
)
select of, count(*) as cases, count(*) filter (where met) as met, sum(said) as announced,
       sum((said - met::int) ^ 2) as squares, coalesce(sum(place) filter (where met), 0) as places
  from ranked
 group by of, tenth
 order by of, tenth
