package io.bonafide.app.backup;

import java.util.List;
import java.util.Map;

/**
 * What leads to people, apart from the rest: the keys that open what is sealed, the hashes that they are found by, and which token
 * stands for whom. An older backup of the data with the newest of these knows nobody who was erased meanwhile.
 */
final class Personal {
    static final String PERSON = "person";
    static final String KEY = "person_key";
    static final String TOKEN = "token";

    /** What the data keep of a person. */
    static final List<String> PERSON_COLUMNS = List.of("id", "shop", "erased_at");

    static final List<String> KEY_COLUMNS = List.of("id", "lookup", "key");
    static final List<String> TOKEN_COLUMNS = List.of("shop", "kind", "hash", "token");

    /** Where the rows of the data's tables of people come from; empty for one that is not among the data. */
    static final Map<String, String> IN_DATA = Map.of(PERSON, "(SELECT id, shop, erased_at FROM person)", TOKEN, "");

    static final String KEYS = "(SELECT id, lookup, key FROM person WHERE key IS NOT NULL)";
    static final String TOKENS = "(SELECT shop, kind, hash, token FROM token)";

    /** Holds what the files say until people are put together of it. */
    static final List<String> PLACES = List.of(
            "CREATE TEMP TABLE restored_person (id bigint, shop integer, erased_at timestamptz) ON COMMIT DROP",
            "CREATE TEMP TABLE restored_key (id bigint PRIMARY KEY, lookup bytea, key bytea) ON COMMIT DROP",
            "CREATE TEMP TABLE restored_token (shop integer, kind smallint, hash bigint, token bigint) ON COMMIT DROP");

    /** Whose key is gone was erased, at the latest when the keys were looked at. */
    static final String PEOPLE = """
            INSERT INTO person (id, shop, lookup, key, erased_at)
            SELECT p.id, p.shop, k.lookup, k.key, CASE WHEN k.id IS NULL THEN coalesce(p.erased_at, ?) END
            FROM restored_person p LEFT JOIN restored_key k ON k.id = p.id""";

    /** Newer keys may know of shops that the data do not. */
    static final String TOKENS_OF_SHOPS = """
            INSERT INTO token (shop, kind, hash, token)
            SELECT shop, kind, hash, token FROM restored_token WHERE shop IN (SELECT id FROM shop)""";

    /** Sealed under keys that are gone; nobody could give a code for them. */
    static final List<String> WITHOUT_SECRETS = List.of(
            "UPDATE account SET totp = NULL, totp_confirmed = false, totp_step = 0", "DELETE FROM recovery_code");

    private Personal() {}
}
