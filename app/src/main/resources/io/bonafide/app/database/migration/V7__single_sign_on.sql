-- Whom the provider of single sign-on lets in as which account.

ALTER TABLE account
    ADD COLUMN sign_on_issuer text,
    -- Keyed hash of the issuer and of the person's subject there, which is nowhere in clear.
    ADD COLUMN sign_on_identity bytea UNIQUE,
    -- The password does not open the account: it is entered through the provider alone.
    ADD COLUMN password_closed boolean NOT NULL DEFAULT false,
    ADD CHECK ((sign_on_issuer IS NULL) = (sign_on_identity IS NULL)),
    ADD CHECK (NOT password_closed OR sign_on_identity IS NOT NULL);
