-- A mark per change instead of one per case: an act on a case that is being judged waited until all of its batch were.
alter table strategy.to_judge drop constraint to_judge_pkey;
alter table strategy.to_judge add column mark bigint generated always as identity primary key;
