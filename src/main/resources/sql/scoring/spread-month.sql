-- Counts the classes: between two edges, and on an edge, so that what many share is told from what lies beside it.
insert into scoring.spread (month, of_client, what, bucket, cases)
select :month, coalesce(client_id, '00000000-0000-0000-0000-000000000000'), :what, bucket, count(*)
  from (select c.client_id,
               case when value is null or value = 'NaN' then -1
                    else width_bucket(value, e.edges) + 9 - width_bucket(-value, e.mirrored) end as bucket
          from scoring.current c
          join casefile.api_case o on o.case_id = c.case_id
          cross join lateral (select case when :place = 0 then c.probability::real else c.facts[:place] end as value) v
          join (select what, edges, array(select -edge from unnest(edges) as edge order by edge desc) as mirrored
                  from scoring.spread_edge) e on e.what = :what
         where o.status <> 'CLOSED') as placed
 group by grouping sets ((client_id, bucket), (bucket))
on conflict do nothing
