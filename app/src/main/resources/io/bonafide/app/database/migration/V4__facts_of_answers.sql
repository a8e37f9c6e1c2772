-- What the answer's suspicions rest on; null if nothing. An answer of before has none.
ALTER TABLE answer ADD COLUMN facts jsonb;
