-- Records of Kafka that could not be used, or single events of them: where they stand and why, nothing that stood in them.

CREATE TABLE kafka_aside (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    topic text NOT NULL,
    partition integer NOT NULL,
    record_offset bigint NOT NULL,
    -- Its place among the record's events, from 0; -1 for the whole record.
    event integer NOT NULL,
    -- Null if the record names none that it may.
    shop integer REFERENCES shop,
    -- What of the event is wrong.
    name text NOT NULL,
    reason_zh text NOT NULL,
    reason_en text NOT NULL,
    at timestamptz NOT NULL,
    UNIQUE (topic, partition, record_offset, event)
);

-- Events of the archive that the engine could not take: it is told the archive without them.
CREATE TABLE event_untaken (
    shop integer NOT NULL REFERENCES shop,
    seq bigint NOT NULL,
    -- The kind of error and where it was, nothing of what it said.
    problem text NOT NULL,
    at timestamptz NOT NULL,
    PRIMARY KEY (shop, seq)
);
