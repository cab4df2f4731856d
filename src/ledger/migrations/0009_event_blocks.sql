-- Version 9: events in blocks of some thousand, packed column by column (src/ledger/blocks), instead of a row each. What
-- older versions stored is packed by the program, which drops their tables afterwards.
-- first_event: number of a block's first event; its others follow. A data set's blocks begin with its first event; what
-- lies behind the last data set is of an import that has not ended, and counts in no answer.
-- of_file: SHA-256 of the file's bytes. goes_on_at: where the file goes on behind the block, in words of its reader;
-- empty where reading cannot go on there. sha256: over all that the block holds; a data set's content is "blocks:" and
-- the SHA-256 over those of its blocks (older ones: over all that its rows say, as it was written).

CREATE TABLE event_blocks (
  first_event INTEGER PRIMARY KEY,
  event_count INTEGER NOT NULL CHECK (event_count > 0),
  first_day INTEGER NOT NULL,
  last_day INTEGER NOT NULL CHECK (last_day >= first_day),
  of_file TEXT NOT NULL CHECK (of_file <> ''),
  goes_on_at TEXT NOT NULL,
  sha256 TEXT NOT NULL CHECK (sha256 <> ''),
  names BLOB NOT NULL,
  facts BLOB NOT NULL,
  identities BLOB NOT NULL,
  details BLOB NOT NULL
) STRICT;

CREATE TRIGGER event_blocks_keep_from_update BEFORE UPDATE ON event_blocks BEGIN SELECT RAISE(ABORT, 'rows are never changed'); END;
-- An import that was given up leaves nothing.
CREATE TRIGGER event_blocks_keep_from_delete BEFORE DELETE ON event_blocks
WHEN OLD.first_event < (SELECT coalesce(max(first_event + event_count), 1) FROM data_sets)
BEGIN SELECT RAISE(ABORT, 'rows are never deleted'); END;
