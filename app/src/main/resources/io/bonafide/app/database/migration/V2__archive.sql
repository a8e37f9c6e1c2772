-- What shops' systems said, as it was received. Nothing here is overwritten: a correction is a later event.

CREATE TABLE shop (
    id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    -- What the shop is called in addresses, such as tmall-demo.
    name text NOT NULL UNIQUE CHECK (name ~ '^[a-z0-9][a-z0-9._-]{0,63}$'),
    platform text NOT NULL,
    shop_id text NOT NULL,
    zone text NOT NULL,
    currency text NOT NULL,
    created_at timestamptz NOT NULL,
    UNIQUE (platform, shop_id)
);

-- One whose data can be erased. Without key and lookup nobody finds or reads him any more; what stands for him stays.
CREATE TABLE person (
    id bigint PRIMARY KEY,
    shop integer NOT NULL REFERENCES shop,
    -- A keyed hash of what he is known by.
    lookup bytea,
    -- His own key, wrapped with the installation's.
    key bytea,
    erased_at timestamptz,
    UNIQUE (shop, lookup),
    CHECK ((erased_at IS NULL) = (lookup IS NOT NULL AND key IS NOT NULL))
);

CREATE SEQUENCE person_id OWNED BY person.id INCREMENT BY 64;

-- What stands for an identity in the engine: random, and found by a keyed hash until its person is erased.
CREATE TABLE token (
    shop integer NOT NULL REFERENCES shop,
    kind smallint NOT NULL,
    hash bigint NOT NULL,
    token bigint NOT NULL,
    PRIMARY KEY (shop, kind, hash)
);

-- What was sent at once.
CREATE TABLE receipt (
    id bigint PRIMARY KEY,
    shop integer NOT NULL REFERENCES shop,
    received_at timestamptz NOT NULL,
    -- Who sent it: a key's or an account's name.
    sender text NOT NULL,
    events integer NOT NULL,
    -- SHA-256 of the bytes that came.
    body bytea NOT NULL,
    -- The root of the Merkle tree (RFC 6962) over its events' leaves.
    root bytea NOT NULL
);

CREATE SEQUENCE receipt_id OWNED BY receipt.id INCREMENT BY 64;

CREATE TABLE event (
    shop integer NOT NULL REFERENCES shop,
    -- Its place in the order of receipt, from 1, without gaps.
    seq bigint NOT NULL,
    receipt bigint NOT NULL REFERENCES receipt,
    received_at timestamptz NOT NULL,
    -- By which the sender knows it again; null if he gave none.
    key text,
    -- What identifies nobody, by column.
    open jsonb NOT NULL,
    -- What stands for the rest, by column.
    stands jsonb NOT NULL,
    person bigint REFERENCES person,
    -- What identifies somebody, by column, each with its salt; under the person's key. Null if there is none.
    personal bytea,
    -- Of the leaf; the fields' own salts are with what they salt.
    salt bytea NOT NULL,
    -- The fields' commitments, by column.
    commitments jsonb NOT NULL,
    leaf bytea NOT NULL,
    PRIMARY KEY (shop, seq)
);

CREATE UNIQUE INDEX event_key ON event (shop, key) WHERE key IS NOT NULL;
CREATE INDEX event_order ON event (shop, (open ->> 'order_id'), seq);
CREATE INDEX event_person ON event (person);

-- What was said of a line when its event was received. A start that finds one missing says it again: it is the same.
CREATE TABLE answer (
    shop integer NOT NULL,
    seq bigint NOT NULL,
    probability double precision,
    suspicious text[] NOT NULL,
    -- taken, duplicate, late or placed_twice
    became text NOT NULL,
    PRIMARY KEY (shop, seq),
    FOREIGN KEY (shop, seq) REFERENCES event
);
