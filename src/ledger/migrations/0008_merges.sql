-- Version 8: a person's word that two rows of actors.csv are one organisation, and that they are not any more.
-- The newest row on an actor holds. Claims stay as they were read. chain as in version 7.

CREATE TABLE actor_merges (
  number INTEGER PRIMARY KEY,
  action TEXT NOT NULL CHECK (action IN ('merge', 'undo')),
  actor TEXT NOT NULL CHECK (actor <> ''),
  into_actor TEXT NOT NULL CHECK (into_actor <> actor),  -- empty for undo
  reason TEXT NOT NULL,
  at_unix_seconds INTEGER NOT NULL,
  chain TEXT NOT NULL,
  CHECK ((action = 'undo') = (into_actor = ''))
) STRICT;

CREATE TRIGGER actor_merges_keep_from_update BEFORE UPDATE ON actor_merges BEGIN SELECT RAISE(ABORT, 'rows are never changed'); END;
CREATE TRIGGER actor_merges_keep_from_delete BEFORE DELETE ON actor_merges BEGIN SELECT RAISE(ABORT, 'rows are never deleted'); END;
