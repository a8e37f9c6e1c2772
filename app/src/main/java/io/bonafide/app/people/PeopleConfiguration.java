package io.bonafide.app.people;

import io.bonafide.app.access.Audit;
import io.bonafide.app.archive.ArchiveKeys;
import io.bonafide.app.live.Desks;
import io.bonafide.app.settings.ServerSettings;
import io.bonafide.app.upload.Originals;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What the routes of people are put together of. */
@Configuration(proxyBeanMethods = false)
@Import(PeopleController.class)
public class PeopleConfiguration {

    @Bean
    ShopPeople shopPeople(
            Desks desks,
            DataSource source,
            JdbcClient database,
            ArchiveKeys keys,
            Audit audit,
            TransactionTemplate transactions,
            Clock clock) {
        return new ShopPeople(desks, source, database, keys, audit, transactions, new Originals(database), clock);
    }

    @Bean
    Retention retention(Desks desks, ShopPeople people, ServerSettings settings, Clock clock) {
        return new Retention(desks, people, settings.retention(), clock);
    }
}
