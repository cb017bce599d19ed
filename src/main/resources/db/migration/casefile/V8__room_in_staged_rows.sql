-- As in debtor.staged: the marks of a merge are written beside the row.
alter table casefile.staged set (fillfactor = 60);
