package io.bonafide.app.intake;

import io.bonafide.app.archive.ArchiveKeys;
import io.bonafide.app.archive.ShopBook;
import io.bonafide.app.database.DataDirectory;
import io.bonafide.app.live.Desks;
import io.bonafide.app.settings.ServerSettings;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What intake is put together of. */
@Configuration(proxyBeanMethods = false)
@Import({EventController.class, ShopController.class, UntakenController.class})
public class IntakeConfiguration {

    @Bean
    ShopBook shopBook(JdbcClient database, Clock clock) {
        return new ShopBook(database, clock);
    }

    @Bean
    ArchiveKeys archiveKeys(DataDirectory directory) throws IOException {
        return new ArchiveKeys(directory.secret("people"));
    }

    @Bean
    Desks desks(
            ShopBook shops,
            DataSource database,
            ArchiveKeys keys,
            DataDirectory directory,
            Clock clock,
            ServerSettings settings)
            throws SQLException, IOException {
        Desks.Habits habits =
                new Desks.Habits(directory.resolve("snapshots"), settings.snapshotEvents(), settings.stop());
        return Desks.open(shops, database, keys, habits, clock);
    }
}
