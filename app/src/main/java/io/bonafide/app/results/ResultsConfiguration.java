package io.bonafide.app.results;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the routes of results are put together of. */
@Configuration(proxyBeanMethods = false)
@Import(AnswerController.class)
public class ResultsConfiguration {

    @Bean
    GivenAnswers givenAnswers(JdbcClient database) {
        return new GivenAnswers(database);
    }

    @Bean
    Streams streams(GivenAnswers answers) {
        return new Streams(answers);
    }
}
