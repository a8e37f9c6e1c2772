package io.bonafide.app.upload;

import io.bonafide.app.access.Audit;
import io.bonafide.app.archive.ArchiveKeys;
import io.bonafide.app.database.DataDirectory;
import io.bonafide.app.live.Desks;
import io.bonafide.app.settings.ServerSettings;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What the intake of files is put together of. */
@Configuration(proxyBeanMethods = false)
@org.springframework.context.annotation.Import(FileController.class)
public class UploadConfiguration {
    /** How long a file of the watched folder must not have changed. */
    private static final Duration QUIET = Duration.ofSeconds(5);

    @Bean
    ImportBook importBook(JdbcClient database, ArchiveKeys keys, Clock clock) {
        return new ImportBook(database, new ImportKeys(keys.of("imports")), clock);
    }

    @Bean
    Chunks chunks(JdbcClient database) {
        return new Chunks(database);
    }

    @Bean
    ImportReading importReading(ArchiveKeys keys, DataDirectory directory, ServerSettings settings) {
        return new ImportReading(keys, directory.resolve("scratch"), settings.uploadLimit());
    }

    @Bean
    RowsAside rowsAside(DataSource source, JdbcClient database, ImportReading reading) {
        return new RowsAside(source, database, reading.limits());
    }

    @Bean
    ImportWorker importWorker(
            ImportBook book,
            Chunks chunks,
            ImportReading reading,
            RowsAside aside,
            Desks desks,
            DataDirectory directory)
            throws IOException {
        return new ImportWorker(book, chunks, reading, aside, desks, directory.resolve("open")).start();
    }

    @Bean
    Receiving receiving(
            ImportBook book,
            Chunks chunks,
            ImportWorker worker,
            Audit audit,
            TransactionTemplate transactions,
            ServerSettings settings) {
        return new Receiving(book, chunks, worker, audit, transactions, settings.uploadLimit());
    }

    @Bean
    FolderWatch folderWatch(
            Receiving receiving, ImportBook book, Desks desks, Audit audit, ServerSettings settings, Clock clock) {
        return settings.watchFolder() == null
                ? new FolderWatch()
                : new FolderWatch(
                        new WatchedFolder(settings.watchFolder(), desks, receiving, book, audit, QUIET), clock);
    }
}
