-- The deciles of today, from which later months are told apart.
insert into scoring.spread_edge (what, edges, since)
select :what, percentile_disc(array[0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9]) within group (order by value), :month
  from (select case when :place = 0 then c.probability::real else c.facts[:place] end as value
          from scoring.current c join casefile.api_case o on o.case_id = c.case_id
         where o.status <> 'CLOSED') as known
 where value <> 'NaN'
having count(*) > 0
on conflict (what) do update set edges = excluded.edges, since = excluded.since
