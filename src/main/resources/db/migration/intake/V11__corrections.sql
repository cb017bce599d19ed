-- Refused rows that were corrected on the page come as a file of their own, which says whose rows it corrects.
alter table intake.import
    add column corrects       uuid references intake.import on delete set null,
    add column corrected_rows integer[],
    add check (corrects is null or cardinality(corrected_rows) > 0);
create index import_corrects on intake.import (corrects) where corrects is not null;
comment on column intake.import.corrects is 'the import whose refused rows it brings again';
comment on column intake.import.corrected_rows is 'for each of its rows, from row 2 on, the row that it corrects';
