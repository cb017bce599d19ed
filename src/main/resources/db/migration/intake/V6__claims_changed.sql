-- A later file may change claims that stand: rows of it are among the accepted.
alter table intake.import add column rows_changed integer not null default 0;
