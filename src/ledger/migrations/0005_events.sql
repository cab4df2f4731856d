-- Version 5: events and posts of data sets, beside the documents. Days are counted from 1970-01-01.
-- A data set's rows have the numbers first_event .. first_event + event_count - 1 (posts alike), so that they need not
-- name it. content = SHA-256 over all that its rows say; chain = SHA-256 over the chain of the data set before and all
-- that this row says: an altered row is found.

CREATE TABLE data_sets (
  number INTEGER PRIMARY KEY,
  series TEXT NOT NULL CHECK (series <> ''),
  title TEXT NOT NULL,
  version TEXT NOT NULL,
  licence TEXT NOT NULL,
  citation TEXT NOT NULL,
  may_leave INTEGER NOT NULL CHECK (may_leave IN (0, 1)),
  file_name TEXT NOT NULL,
  sha256 TEXT NOT NULL UNIQUE CHECK (sha256 <> ''),
  first_event INTEGER NOT NULL,
  event_count INTEGER NOT NULL CHECK (event_count >= 0),
  first_post INTEGER NOT NULL,
  post_count INTEGER NOT NULL CHECK (post_count >= 0),
  at_unix_seconds INTEGER NOT NULL,
  content TEXT NOT NULL,
  chain TEXT NOT NULL
) STRICT;

-- Organisations and places as data sets write them, each once.
CREATE TABLE event_parties (
  number INTEGER PRIMARY KEY,
  name TEXT NOT NULL CHECK (name <> ''),
  code TEXT NOT NULL,
  UNIQUE (name, code)
) STRICT;
CREATE TABLE event_places (
  number INTEGER PRIMARY KEY,
  country TEXT NOT NULL,
  first TEXT NOT NULL,
  second TEXT NOT NULL,
  UNIQUE (country, first, second)
) STRICT;

-- sides: the parties in the order of the file, parted by blanks: side a or b, number in event_parties, then nothing for
-- the main one, '+' for an ally, ',' for one of a list. identity: 64 bits of a hash over series and id; of the rows with
-- one identity and id the last one holds. No foreign keys: a look-up a row would double the time of an import;
-- `entente check` holds the rows against the tables that they point into.
CREATE TABLE events (
  number INTEGER PRIMARY KEY,
  identity INTEGER NOT NULL,
  id TEXT NOT NULL,
  line INTEGER NOT NULL,
  kind TEXT NOT NULL,
  coding TEXT NOT NULL,
  first_day INTEGER NOT NULL,
  last_day INTEGER NOT NULL CHECK (last_day >= first_day),
  day_precision TEXT NOT NULL,
  sides TEXT NOT NULL,
  place INTEGER,  -- NULL where nothing is told
  spot TEXT NOT NULL,
  where_precision TEXT NOT NULL,
  latitude REAL CHECK (latitude BETWEEN -90.0 AND 90.0),
  longitude REAL CHECK (longitude BETWEEN -180.0 AND 180.0),
  deaths_best INTEGER,
  deaths_low INTEGER,
  deaths_high INTEGER,
  note TEXT NOT NULL,
  source TEXT NOT NULL
) STRICT;
CREATE INDEX events_by_identity ON events (identity);

-- Which events name a party, in whatever role.
CREATE TABLE event_sides (
  party INTEGER NOT NULL,
  event INTEGER NOT NULL,
  PRIMARY KEY (party, event)
) STRICT, WITHOUT ROWID;

CREATE TABLE channels (
  number INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  id TEXT NOT NULL,
  UNIQUE (name, id)
) STRICT;

CREATE TABLE posts (
  number INTEGER PRIMARY KEY,
  identity INTEGER NOT NULL,
  channel INTEGER NOT NULL,
  id TEXT NOT NULL,
  at_unix_seconds INTEGER NOT NULL,
  text TEXT NOT NULL,
  forwarded_from TEXT NOT NULL,
  reply_to TEXT NOT NULL
) STRICT;
CREATE INDEX posts_by_identity ON posts (identity);
CREATE INDEX posts_by_channel ON posts (channel, at_unix_seconds);

CREATE TRIGGER data_sets_keep_from_update BEFORE UPDATE ON data_sets BEGIN SELECT RAISE(ABORT, 'rows are never changed'); END;
CREATE TRIGGER data_sets_keep_from_delete BEFORE DELETE ON data_sets BEGIN SELECT RAISE(ABORT, 'rows are never deleted'); END;
CREATE TRIGGER event_parties_keep_from_update BEFORE UPDATE ON event_parties BEGIN SELECT RAISE(ABORT, 'rows are never changed'); END;
CREATE TRIGGER event_parties_keep_from_delete BEFORE DELETE ON event_parties BEGIN SELECT RAISE(ABORT, 'rows are never deleted'); END;
CREATE TRIGGER event_places_keep_from_update BEFORE UPDATE ON event_places BEGIN SELECT RAISE(ABORT, 'rows are never changed'); END;
CREATE TRIGGER event_places_keep_from_delete BEFORE DELETE ON event_places BEGIN SELECT RAISE(ABORT, 'rows are never deleted'); END;
CREATE TRIGGER events_keep_from_update BEFORE UPDATE ON events BEGIN SELECT RAISE(ABORT, 'rows are never changed'); END;
CREATE TRIGGER events_keep_from_delete BEFORE DELETE ON events BEGIN SELECT RAISE(ABORT, 'rows are never deleted'); END;
CREATE TRIGGER event_sides_keep_from_update BEFORE UPDATE ON event_sides BEGIN SELECT RAISE(ABORT, 'rows are never changed'); END;
CREATE TRIGGER event_sides_keep_from_delete BEFORE DELETE ON event_sides BEGIN SELECT RAISE(ABORT, 'rows are never deleted'); END;
CREATE TRIGGER channels_keep_from_update BEFORE UPDATE ON channels BEGIN SELECT RAISE(ABORT, 'rows are never changed'); END;
CREATE TRIGGER channels_keep_from_delete BEFORE DELETE ON channels BEGIN SELECT RAISE(ABORT, 'rows are never deleted'); END;
CREATE TRIGGER posts_keep_from_update BEFORE UPDATE ON posts BEGIN SELECT RAISE(ABORT, 'rows are never changed'); END;
CREATE TRIGGER posts_keep_from_delete BEFORE DELETE ON posts BEGIN SELECT RAISE(ABORT, 'rows are never deleted'); END;
