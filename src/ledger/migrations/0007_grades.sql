-- Version 7: changes of a source's grade. The grade that holds stands in sources.csv; this is its history.
-- chain = SHA-256 over the chain of the row before and all that this row says.

CREATE TABLE grade_changes (
  number INTEGER PRIMARY KEY,
  source TEXT NOT NULL CHECK (source <> ''),
  old_grade TEXT NOT NULL,
  new_grade TEXT NOT NULL CHECK (new_grade <> old_grade),
  note TEXT NOT NULL,
  at_unix_seconds INTEGER NOT NULL,
  chain TEXT NOT NULL
) STRICT;

CREATE TRIGGER grade_changes_keep_from_update BEFORE UPDATE ON grade_changes BEGIN SELECT RAISE(ABORT, 'rows are never changed'); END;
CREATE TRIGGER grade_changes_keep_from_delete BEFORE DELETE ON grade_changes BEGIN SELECT RAISE(ABORT, 'rows are never deleted'); END;
