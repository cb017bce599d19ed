-- The transactions that have written the lock of a case, and not ended.
select virtualtransaction
  from pg_locks
 where database = (select oid from pg_database where datname = current_database())
   and relation = 'account.case_lock'::regclass
   and mode = 'RowExclusiveLock'
   and granted
