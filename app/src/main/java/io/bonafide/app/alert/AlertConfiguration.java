package io.bonafide.app.alert;

import io.bonafide.app.access.FieldCipher;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What telling is put together of. */
@Configuration(proxyBeanMethods = false)
@Import(ChannelController.class)
public class AlertConfiguration {

    @Bean
    Channels alertChannels(JdbcClient database, FieldCipher cipher, Clock clock) {
        return new Channels(database, cipher, clock);
    }

    @Bean
    AlertRounds alertRounds(Channels channels, JdbcClient database, Clock clock) {
        AlertRounds rounds = new AlertRounds(channels, new News(database, clock), clock);
        rounds.start();
        return rounds;
    }
}
