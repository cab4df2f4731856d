-- Readings by others than the rules: claims that the learned step doubts, and those of a language model. Each reader
-- has a current reading of its own.
ALTER TABLE readings ADD COLUMN reader TEXT NOT NULL DEFAULT 'rules' CHECK (reader <> '');
