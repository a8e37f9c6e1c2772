-- Files that were sent in, and what became of them.

CREATE TABLE import (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    -- The order in which they came.
    number bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
    shop integer NOT NULL REFERENCES shop,
    -- Who sent it: a key's or an account's name, or what acted by itself.
    who text NOT NULL,
    received_at timestamptz NOT NULL,
    -- receiving until all bytes are there: then it is nothing yet, and the next start forgets it.
    state text NOT NULL CHECK (state IN ('receiving', 'received', 'reading', 'done', 'refused', 'failed')),
    -- Of the file; of several, of their SHA-256 one after the other.
    sha256 bytea,
    bytes bigint NOT NULL DEFAULT 0,
    -- What its chunks and rows are sealed under, itself sealed under the installation's key.
    key bytea NOT NULL,
    rows bigint NOT NULL DEFAULT 0,
    -- How many events its rows gave, and what became of those that were handed on so far.
    events bigint NOT NULL DEFAULT 0,
    taken bigint NOT NULL DEFAULT 0,
    duplicates bigint NOT NULL DEFAULT 0,
    -- Of those taken, how many happened before what was settled already.
    late bigint NOT NULL DEFAULT 0,
    set_aside bigint NOT NULL DEFAULT 0,
    -- Why it was refused, or failed.
    reason_zh text,
    reason_en text,
    finished_at timestamptz
);

-- The same bytes count once; what was refused may be sent again.
CREATE UNIQUE INDEX import_once ON import (shop, sha256) WHERE state IN ('received', 'reading', 'done');
CREATE INDEX import_order ON import (shop, number);

CREATE TABLE import_file (
    import uuid NOT NULL REFERENCES import ON DELETE CASCADE,
    -- Its place among the files of the import, from 0.
    number integer NOT NULL,
    name text NOT NULL,
    -- Whether it says what the other files' columns mean.
    mapping boolean NOT NULL,
    bytes bigint NOT NULL DEFAULT 0,
    sha256 bytea,
    layout text,
    rows bigint NOT NULL DEFAULT 0,
    set_aside bigint NOT NULL DEFAULT 0,
    -- Whether its rows tell of orders, which the server takes.
    used boolean,
    PRIMARY KEY (import, number)
);

-- A file's bytes, sealed piece by piece.
CREATE TABLE import_chunk (
    import uuid NOT NULL,
    file integer NOT NULL,
    number integer NOT NULL,
    sealed bytea NOT NULL,
    PRIMARY KEY (import, file, number),
    FOREIGN KEY (import, file) REFERENCES import_file ON DELETE CASCADE
);

-- Rows that were set aside.
CREATE TABLE import_row (
    import uuid NOT NULL REFERENCES import ON DELETE CASCADE,
    number bigint NOT NULL,
    file integer NOT NULL,
    -- As the file counts its lines or rows, from 1.
    line bigint NOT NULL,
    -- What of it could not be used; empty for the whole row.
    name text NOT NULL,
    -- What kind of value stood there, never the value.
    value_class text NOT NULL,
    reason_zh text NOT NULL,
    reason_en text NOT NULL,
    -- Its cells as a JSON array, sealed; null if the row as such is damaged.
    content bytea,
    PRIMARY KEY (import, number)
);

-- What other systems push.

CREATE TABLE webhook_secret (
    shop integer NOT NULL REFERENCES shop,
    -- shopify or woocommerce
    source text NOT NULL,
    -- What it signs with, sealed under a key outside the database.
    secret bytea NOT NULL,
    set_by text NOT NULL,
    set_at timestamptz NOT NULL,
    PRIMARY KEY (shop, source)
);

-- What was delivered, so that it counts once; forgotten when nobody sends it again any more.
CREATE TABLE webhook_delivery (
    shop integer NOT NULL REFERENCES shop,
    source text NOT NULL,
    id text NOT NULL,
    received_at timestamptz NOT NULL,
    PRIMARY KEY (shop, source, id)
);

CREATE INDEX webhook_delivery_at ON webhook_delivery (received_at);

-- What a source's own number of an order is called here, for messages that give the number alone.
CREATE TABLE webhook_order (
    shop integer NOT NULL REFERENCES shop,
    source text NOT NULL,
    id text NOT NULL,
    order_id text NOT NULL,
    -- The lines' names by the source's own numbers.
    lines jsonb NOT NULL,
    PRIMARY KEY (shop, source, id)
);
