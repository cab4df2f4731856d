-- Version 2: where documents were forwarded from, and decisions about the origins of claims.

ALTER TABLE documents ADD COLUMN forwarded_from TEXT NOT NULL DEFAULT '';

-- A split takes a claim out of its family, a join gives two claims one origin, an undo takes back the newest one that
-- names its claim. Each is an entry of kind 'decision' on the document of its claim.
CREATE TABLE origin_decisions (
  number INTEGER PRIMARY KEY REFERENCES entries (number) DEFERRABLE INITIALLY DEFERRED,
  action TEXT NOT NULL CHECK (action IN ('split', 'join', 'undo')),
  claim INTEGER NOT NULL REFERENCES claims (number),
  other INTEGER REFERENCES claims (number),  -- of a join only
  decided_by TEXT NOT NULL,
  reason TEXT NOT NULL,
  at_unix_seconds INTEGER NOT NULL,
  CHECK ((action = 'join') = (other IS NOT NULL)),
  CHECK (other IS NULL OR other <> claim)
) STRICT;
CREATE INDEX origin_decisions_by_claim ON origin_decisions (claim, number);

CREATE TRIGGER origin_decisions_keep_from_update BEFORE UPDATE ON origin_decisions BEGIN SELECT RAISE(ABORT, 'rows are never changed'); END;
CREATE TRIGGER origin_decisions_keep_from_delete BEFORE DELETE ON origin_decisions BEGIN SELECT RAISE(ABORT, 'rows are never deleted'); END;
