-- Who may come in, and who changed what.

CREATE TABLE account (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    -- As it was given; two that differ in case only are one.
    name text NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
    role text NOT NULL,
    -- {*} for all shops.
    shops text[] NOT NULL,
    -- Argon2id in its own encoding, salt and parameters included.
    password text NOT NULL,
    -- The password was given by somebody else and must be replaced before anything else.
    password_temporary boolean NOT NULL,
    failures integer NOT NULL DEFAULT 0,
    locked_until timestamptz,
    -- The second factor's secret, sealed under a key outside the database.
    totp bytea,
    totp_confirmed boolean NOT NULL DEFAULT false,
    -- The last step of 30 s whose code was used.
    totp_step bigint NOT NULL DEFAULT 0,
    -- A session of an older generation is over.
    generation integer NOT NULL DEFAULT 1,
    disabled_at timestamptz,
    created_at timestamptz NOT NULL,
    -- Grows with each change; what was read under an older one may not be written back.
    version bigint NOT NULL DEFAULT 1
);

CREATE UNIQUE INDEX account_name ON account (lower(name));

-- Each stands in for a code of the second factor once, and is then deleted.
CREATE TABLE recovery_code (
    account uuid NOT NULL REFERENCES account,
    sha256 bytea NOT NULL,
    PRIMARY KEY (account, sha256)
);

CREATE TABLE api_key (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    label text NOT NULL CHECK (length(label) BETWEEN 1 AND 100),
    -- Of 256 random bits, which need no salt.
    sha256 bytea NOT NULL UNIQUE,
    scopes text[] NOT NULL,
    -- {*} for all shops.
    shops text[] NOT NULL,
    created_by text NOT NULL,
    created_at timestamptz NOT NULL,
    expires_at timestamptz,
    revoked_at timestamptz,
    used_at timestamptz
);

CREATE TABLE audit (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at timestamptz NOT NULL,
    -- The account's name, or what acted by itself.
    who text NOT NULL,
    what text NOT NULL,
    -- What it was done to.
    object text NOT NULL,
    before jsonb,
    after jsonb
);

CREATE INDEX audit_at ON audit (at, id);

-- What was written there stays as it was written.
CREATE FUNCTION audit_is_kept() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'rows of audit are neither changed nor deleted';
END $$;

CREATE TRIGGER audit_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON audit
    FOR EACH STATEMENT EXECUTE FUNCTION audit_is_kept();
