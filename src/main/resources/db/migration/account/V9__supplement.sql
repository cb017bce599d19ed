-- What recovery cost beyond the fixed indemnities, proven: owed by professionals and public buyers without any title.
alter table account.movement drop constraint movement_kind_check;
alter table account.movement
    add constraint movement_kind_check check (kind in ('PAYMENT', 'CREDIT_NOTE', 'COSTS', 'SUPPLEMENT', 'WAIVER', 'REFUND'));
