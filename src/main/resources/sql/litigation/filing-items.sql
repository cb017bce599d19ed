-- The petitions of a filing in its order.
select i.place, i.case_id, c.reference, concat_ws(' ', d.title, d.forenames, d.name) as debtor, k.name as client, i.state,
       i.packet_id, i.refusal
  from litigation.filing_item i
  join casefile.api_case c on c.case_id = i.case_id
  join debtor.api_debtor d on d.debtor_id = c.debtor_id
  join client.api_client k on k.client_id = c.client_id
 where i.filing_id = :filing
 order by i.place
