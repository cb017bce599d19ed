-- Movements of which the rooms above have not heard yet, and whose receipts have no number: marked with the movement, worked
-- off together soon after.
create table account.fresh_movement (
    movement_id uuid primary key,
    case_id     uuid not null
);
