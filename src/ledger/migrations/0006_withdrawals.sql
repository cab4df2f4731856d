-- Version 6: decisions that a person took back. The newest decision on a claim that was not taken back holds; where there
-- is none, the claim is as the reader proposes it. Each is an entry of kind 'decision' on the document of its claim.

CREATE TABLE withdrawals (
  number INTEGER PRIMARY KEY REFERENCES entries (number) DEFERRABLE INITIALLY DEFERRED,
  decision INTEGER NOT NULL UNIQUE REFERENCES decisions (number),
  decided_by TEXT NOT NULL,
  reason TEXT NOT NULL,
  at_unix_seconds INTEGER NOT NULL
) STRICT;

CREATE TRIGGER withdrawals_keep_from_update BEFORE UPDATE ON withdrawals BEGIN SELECT RAISE(ABORT, 'rows are never changed'); END;
CREATE TRIGGER withdrawals_keep_from_delete BEFORE DELETE ON withdrawals BEGIN SELECT RAISE(ABORT, 'rows are never deleted'); END;
