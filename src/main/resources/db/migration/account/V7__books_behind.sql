-- Cases of which a fact changed that no movement brought: marked with the change, followed in the books soon after. A mark per
-- change, so that whoever makes one never waits for the work on another.
create table account.books_behind (
    mark    bigint generated always as identity primary key,
    case_id uuid   not null
);
