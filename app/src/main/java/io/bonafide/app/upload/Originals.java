package io.bonafide.app.upload;

import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The files themselves, which imports keep sealed as a whole. Who is erased must not be read in them any more, and nobody can be taken
 * out of a sealed file: so the files that told of him go, and what the server took from them stays.
 */
public final class Originals {
    private final JdbcClient database;

    public Originals(JdbcClient database) {
        this.database = database;
    }

    /**
     * Deletes the bytes, and what stands in rows that were set aside, of every import that told of one of these people. Inside a
     * transaction.
     *
     * @return how many imports
     * @throws ImportUnderWayException if one of them is not read to its end yet
     */
    public int delete(int shop, Collection<Long> people) throws ImportUnderWayException {
        List<Told> told = database.sql("""
                        SELECT DISTINCT i.id, i.state IN ('received', 'reading') FROM event e
                        JOIN import_file f ON f.sha256 = decode(e.open ->> 'source_file', 'hex')
                        JOIN import i ON i.id = f.import AND i.shop = e.shop
                        WHERE e.shop = ? AND e.person = ANY (?::bigint[]) AND jsonb_exists(e.open, 'source_file')""")
                .params(shop, people.toArray(Long[]::new))
                .query((row, number) -> new Told(row.getString(1), row.getBoolean(2)))
                .list();
        if (told.stream().anyMatch(Told::underWay)) {
            throw new ImportUnderWayException();
        }
        String[] ids = told.stream().map(Told::id).toArray(String[]::new);
        database.sql("DELETE FROM import_chunk WHERE import = ANY (?::uuid[])")
                .param(ids)
                .update();
        database.sql("UPDATE import_row SET content = NULL WHERE import = ANY (?::uuid[])")
                .param(ids)
                .update();
        return ids.length;
    }

    private record Told(String id, boolean underWay) {}
}
