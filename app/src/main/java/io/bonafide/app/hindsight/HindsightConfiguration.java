package io.bonafide.app.hindsight;

import io.bonafide.app.database.DataDirectory;
import io.bonafide.app.settings.Version;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** What looking back is put together of. */
@Configuration(proxyBeanMethods = false)
@Import(HindsightController.class)
public class HindsightConfiguration {

    @Bean
    LookBacks lookBacks(DataSource database, DataDirectory directory, Clock clock) {
        return new LookBacks(database, directory.resolve("results"), clock, Version.current());
    }
}
