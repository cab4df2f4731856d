-- The ledger, version 1. Rows are only ever added; the triggers at the end refuse all else.
-- Offsets count Unicode code points, half open. Days are written 2022-05-09.
-- A voice is 'author', 'unnamed' or 'actor:SLUG'. A list holds one item a line, each ended by a line feed,
-- with a line feed or backslash inside an item written \n or \\.

CREATE TABLE documents (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE CHECK (id <> ''),
  sha256 TEXT NOT NULL UNIQUE CHECK (sha256 <> ''),  -- of the original bytes
  file_name TEXT NOT NULL,
  format TEXT NOT NULL,
  title TEXT NOT NULL,
  publisher TEXT NOT NULL,
  author TEXT NOT NULL,
  licence TEXT NOT NULL,
  address TEXT NOT NULL,
  published TEXT,  -- NULL where unknown
  added TEXT NOT NULL
) STRICT;

-- Apart from documents, so that lists of documents do not page through long texts.
CREATE TABLE texts (
  document INTEGER PRIMARY KEY REFERENCES documents (number),
  text_sha256 TEXT NOT NULL,  -- before the text: a row is read from its beginning
  text TEXT NOT NULL
) STRICT;

-- One row a reading or decision, in the order of writing, under the number of its reading or decision.
-- chain = SHA-256 over the previous entry's chain and all that this entry wrote: an altered row is found.
-- ledger_state = sum modulo 2^64 of the newest document_state of every document: equal contents give equal states,
-- in whatever order they came.
CREATE TABLE entries (
  number INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('reading', 'decision')),
  document INTEGER NOT NULL REFERENCES documents (number),
  document_claims INTEGER NOT NULL,
  document_state INTEGER NOT NULL,
  claims_total INTEGER NOT NULL,
  decisions_total INTEGER NOT NULL,
  ledger_state INTEGER NOT NULL,
  chain TEXT NOT NULL
) STRICT;
CREATE INDEX entries_by_document ON entries (document, number);

-- The reading with the highest number is a document's current one.
CREATE TABLE readings (
  number INTEGER PRIMARY KEY REFERENCES entries (number) DEFERRABLE INITIALLY DEFERRED,
  document INTEGER NOT NULL REFERENCES documents (number),
  fingerprint TEXT NOT NULL
) STRICT;
CREATE INDEX readings_by_document ON readings (document, number);

-- A claim by its id; what it says stands in claim_details, once a reading that makes it.
CREATE TABLE claims (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE CHECK (id <> ''),
  document INTEGER NOT NULL REFERENCES documents (number)
) STRICT;
CREATE INDEX claims_by_document ON claims (document);

-- The decision with the highest number on a claim holds.
CREATE TABLE decisions (
  number INTEGER PRIMARY KEY REFERENCES entries (number) DEFERRABLE INITIALLY DEFERRED,
  claim INTEGER NOT NULL REFERENCES claims (number),
  kind TEXT NOT NULL CHECK (kind IN ('confirm', 'reject', 'correct')),
  decided_by TEXT NOT NULL,
  reason TEXT NOT NULL,
  at_unix_seconds INTEGER NOT NULL
) STRICT;
CREATE INDEX decisions_by_claim ON decisions (claim, number);

-- A claim as a reading found it, or as a decision corrected it.
CREATE TABLE claim_details (
  number INTEGER PRIMARY KEY,
  claim INTEGER NOT NULL REFERENCES claims (number),
  reading INTEGER REFERENCES readings (number),
  decision INTEGER REFERENCES decisions (number),
  span_start INTEGER NOT NULL,
  span_end INTEGER NOT NULL,
  quote TEXT NOT NULL CHECK (quote <> ''),
  sentence_start INTEGER NOT NULL,
  sentence_end INTEGER NOT NULL,
  speaker TEXT NOT NULL,
  via TEXT NOT NULL,  -- list of voices
  cue_kind TEXT,      -- the four cue columns are NULL together
  cue_text TEXT,
  cue_start INTEGER,
  cue_end INTEGER,
  a TEXT NOT NULL CHECK (a <> ''),
  b TEXT NOT NULL CHECK (b <> '' AND b <> a),
  direction TEXT NOT NULL,
  relation TEXT NOT NULL,
  polarity TEXT NOT NULL,
  certainty_low REAL NOT NULL,
  certainty_high REAL NOT NULL,
  evidence TEXT NOT NULL,
  time_kind TEXT NOT NULL,
  time_first TEXT,
  time_last TEXT,
  place_name TEXT NOT NULL,
  rules TEXT NOT NULL,  -- list of rule names
  resolution_count INTEGER NOT NULL,
  pair_first TEXT GENERATED ALWAYS AS (min(a, b)) VIRTUAL,
  pair_second TEXT GENERATED ALWAYS AS (max(a, b)) VIRTUAL,
  CHECK ((reading IS NULL) <> (decision IS NULL)),
  CHECK (0.0 <= certainty_low AND certainty_low <= certainty_high AND certainty_high <= 1.0)
) STRICT;
CREATE UNIQUE INDEX claim_details_by_claim_and_reading ON claim_details (claim, reading) WHERE reading IS NOT NULL;
CREATE INDEX claim_details_by_claim ON claim_details (claim);
CREATE INDEX claim_details_by_reading ON claim_details (reading);
CREATE UNIQUE INDEX claim_details_by_decision ON claim_details (decision) WHERE decision IS NOT NULL;
CREATE INDEX claim_details_by_pair ON claim_details (pair_first, pair_second);
CREATE INDEX claim_details_by_speaker ON claim_details (speaker);

CREATE TABLE resolutions (
  details INTEGER NOT NULL REFERENCES claim_details (number),
  position INTEGER NOT NULL,
  mention TEXT NOT NULL,
  span_start INTEGER NOT NULL,
  span_end INTEGER NOT NULL,
  actor TEXT NOT NULL,
  antecedent TEXT NOT NULL,
  antecedent_start INTEGER NOT NULL,
  antecedent_end INTEGER NOT NULL,
  PRIMARY KEY (details, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE proposals (
  reading INTEGER NOT NULL REFERENCES readings (number),
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  abbreviation TEXT NOT NULL,
  span_start INTEGER NOT NULL,
  span_end INTEGER NOT NULL,
  mentions INTEGER NOT NULL,
  PRIMARY KEY (reading, position)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER documents_keep_from_update BEFORE UPDATE ON documents BEGIN SELECT RAISE(ABORT, 'rows are never changed'); END;
CREATE TRIGGER documents_keep_from_delete BEFORE DELETE ON documents BEGIN SELECT RAISE(ABORT, 'rows are never deleted'); END;
CREATE TRIGGER texts_keep_from_update BEFORE UPDATE ON texts BEGIN SELECT RAISE(ABORT, 'rows are never changed'); END;
CREATE TRIGGER texts_keep_from_delete BEFORE DELETE ON texts BEGIN SELECT RAISE(ABORT, 'rows are never deleted'); END;
CREATE TRIGGER entries_keep_from_update BEFORE UPDATE ON entries BEGIN SELECT RAISE(ABORT, 'rows are never changed'); END;
CREATE TRIGGER entries_keep_from_delete BEFORE DELETE ON entries BEGIN SELECT RAISE(ABORT, 'rows are never deleted'); END;
CREATE TRIGGER readings_keep_from_update BEFORE UPDATE ON readings BEGIN SELECT RAISE(ABORT, 'rows are never changed'); END;
CREATE TRIGGER readings_keep_from_delete BEFORE DELETE ON readings BEGIN SELECT RAISE(ABORT, 'rows are never deleted'); END;
CREATE TRIGGER claims_keep_from_update BEFORE UPDATE ON claims BEGIN SELECT RAISE(ABORT, 'rows are never changed'); END;
CREATE TRIGGER claims_keep_from_delete BEFORE DELETE ON claims BEGIN SELECT RAISE(ABORT, 'rows are never deleted'); END;
CREATE TRIGGER decisions_keep_from_update BEFORE UPDATE ON decisions BEGIN SELECT RAISE(ABORT, 'rows are never changed'); END;
CREATE TRIGGER decisions_keep_from_delete BEFORE DELETE ON decisions BEGIN SELECT RAISE(ABORT, 'rows are never deleted'); END;
CREATE TRIGGER claim_details_keep_from_update BEFORE UPDATE ON claim_details BEGIN SELECT RAISE(ABORT, 'rows are never changed'); END;
CREATE TRIGGER claim_details_keep_from_delete BEFORE DELETE ON claim_details BEGIN SELECT RAISE(ABORT, 'rows are never deleted'); END;
CREATE TRIGGER resolutions_keep_from_update BEFORE UPDATE ON resolutions BEGIN SELECT RAISE(ABORT, 'rows are never changed'); END;
CREATE TRIGGER resolutions_keep_from_delete BEFORE DELETE ON resolutions BEGIN SELECT RAISE(ABORT, 'rows are never deleted'); END;
CREATE TRIGGER proposals_keep_from_update BEFORE UPDATE ON proposals BEGIN SELECT RAISE(ABORT, 'rows are never changed'); END;
CREATE TRIGGER proposals_keep_from_delete BEFORE DELETE ON proposals BEGIN SELECT RAISE(ABORT, 'rows are never deleted'); END;
