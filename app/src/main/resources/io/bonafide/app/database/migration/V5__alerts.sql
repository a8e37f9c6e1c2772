-- Who is told of what is found, and how far.

CREATE TABLE alert_channel (
    id uuid PRIMARY KEY,
    name text NOT NULL,
    kind text NOT NULL,
    -- Where messages go may be shown by its host alone.
    host text NOT NULL,
    signed boolean NOT NULL,
    -- Address, secret, recipients; under the key of fields.
    target bytea NOT NULL,
    shops text[] NOT NULL,
    language text NOT NULL,
    least text NOT NULL,
    absences boolean NOT NULL,
    quiet_from time,
    quiet_to time,
    quiet_zone text,
    gather_s integer NOT NULL,
    gap_s integer NOT NULL,
    version bigint NOT NULL DEFAULT 1,
    created_at timestamptz NOT NULL,
    sent_at timestamptz,
    failures integer NOT NULL DEFAULT 0,
    retry_at timestamptz,
    -- The text's key and what is known of why the last message did not arrive.
    problem text,
    detail text
);

-- What should have happened to a line by then and had not, as it was told at its time.
CREATE TABLE absence (
    shop integer NOT NULL REFERENCES shop,
    id bigint GENERATED ALWAYS AS IDENTITY,
    order_id text NOT NULL,
    line_id text NOT NULL,
    -- shipment, pickup or hub
    what text NOT NULL,
    due timestamptz NOT NULL,
    noticed_at timestamptz NOT NULL,
    PRIMARY KEY (shop, id),
    UNIQUE (shop, order_id, line_id, what, due)
);

-- How far a channel was told: up to which event and which absence of each shop.
CREATE TABLE alert_cursor (
    channel uuid NOT NULL REFERENCES alert_channel ON DELETE CASCADE,
    shop integer NOT NULL REFERENCES shop,
    seq bigint NOT NULL,
    absence bigint NOT NULL,
    PRIMARY KEY (channel, shop)
);

CREATE INDEX answer_found ON answer (shop, seq) WHERE probability >= 0.1;
