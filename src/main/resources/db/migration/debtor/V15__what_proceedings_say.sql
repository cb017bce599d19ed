-- What else is known of proceedings: the number that the court or commission gave them, and the day of the plan. Two notices of
-- the same opening are one.
alter table debtor.proceedings
    add column number  text not null default '',
    add column plan_on date;
create unique index proceedings_once on debtor.proceedings (debtor_id, kind, opened_on);
