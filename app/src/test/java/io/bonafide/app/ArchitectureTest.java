package io.bonafide.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The direction of dependencies inside {@code app}, as an allow-list: what is not named here is forbidden. */
final class ArchitectureTest {
    private static final String ROOT = "io.bonafide.app.";
    private static final String CORE = "io.bonafide.core..";

    /** Feature to what else it may use. A new package must be entered here before the build is green. */
    private static final Map<String, List<String>> MAY_USE = Map.ofEntries(
            Map.entry("words", List.of()),
            Map.entry("learn", List.of("io.github.metarank.lightgbm4j..", "com.microsoft.ml.lightgbm..")),
            Map.entry("report", List.of(ROOT + "words..", "io.bonafide.exchange.result..", "tools.jackson..")),
            Map.entry(
                    "analyze",
                    List.of(
                            ROOT + "report..",
                            ROOT + "words..",
                            "io.bonafide.exchange..",
                            "it.unimi.dsi.fastutil..",
                            "com.dynatrace.hash4j..")),
            Map.entry(
                    "measure",
                    List.of(
                            "io.bonafide.exchange.canonical..",
                            "io.bonafide.exchange.result..",
                            "io.bonafide.exchange.table..")),
            Map.entry(
                    "whatif",
                    List.of(
                            ROOT + "analyze..",
                            "io.bonafide.exchange.canonical..",
                            "io.bonafide.exchange.result..",
                            "io.bonafide.exchange.rules..",
                            "io.bonafide.exchange.table..")),
            Map.entry("log", List.of("ch.qos.logback..", "jakarta.servlet..", "org.slf4j..", "tools.jackson..")),
            Map.entry("crypto", List.of("javax.crypto..")),
            Map.entry("settings", List.of(ROOT + "words..", "io.bonafide.exchange.yaml..")),
            Map.entry(
                    "database",
                    List.of(
                            ROOT + "crypto..",
                            ROOT + "settings..",
                            ROOT + "words..",
                            "javax.sql..",
                            "com.zaxxer.hikari..",
                            "org.postgresql.ds..",
                            "org.flywaydb.core..",
                            "org.apache.commons.compress..",
                            "org.tukaani.xz..",
                            "io.zonky.test.db.postgres..")),
            Map.entry(
                    "backup",
                    List.of(
                            ROOT + "database..",
                            ROOT + "settings..",
                            ROOT + "words..",
                            "org.postgresql",
                            "org.postgresql.copy..",
                            "tools.jackson..")),
            Map.entry(
                    "signon",
                    List.of(
                            ROOT + "crypto..",
                            ROOT + "settings..",
                            "com.nimbusds.jose..",
                            "jakarta.servlet..",
                            "org.slf4j..",
                            "org.springframework..",
                            "tools.jackson..")),
            Map.entry(
                    "access",
                    List.of(
                            ROOT + "settings..",
                            "io.github.bucket4j..",
                            ROOT + "crypto..",
                            ROOT + "database..",
                            ROOT + "log..",
                            ROOT + "settings..",
                            ROOT + "signon..",
                            ROOT + "words..",
                            "jakarta.servlet..",
                            "javax.crypto..",
                            "javax.sql..",
                            "com.fasterxml.jackson.annotation..",
                            "tools.jackson..",
                            "org.springframework..")),
            Map.entry(
                    "archive",
                    List.of(
                            ROOT + "crypto..",
                            "io.bonafide.exchange.intake..",
                            "javax.crypto..",
                            "javax.sql..",
                            "org.postgresql..",
                            "tools.jackson..",
                            "org.springframework.jdbc..")),
            Map.entry(
                    "alert",
                    List.of(
                            ROOT + "access..",
                            ROOT + "crypto..",
                            ROOT + "words..",
                            "com.fasterxml.jackson.annotation..",
                            "jakarta.mail..",
                            "org.slf4j..",
                            "org.springframework..",
                            "tools.jackson..")),
            Map.entry(
                    "live",
                    List.of(
                            ROOT + "archive..",
                            "com.fasterxml.jackson.annotation..",
                            "tools.jackson..",
                            "io.bonafide.exchange.intake..",
                            "io.bonafide.exchange.layout..",
                            "io.bonafide.exchange.model..",
                            "javax.sql..",
                            "org.slf4j..")),
            Map.entry(
                    "intake",
                    List.of(
                            ROOT + "access..",
                            ROOT + "archive..",
                            ROOT + "database..",
                            ROOT + "live..",
                            ROOT + "settings..",
                            ROOT + "trace..",
                            ROOT + "words..",
                            "io.bonafide.exchange.intake..",
                            "jakarta.servlet..",
                            "javax.sql..",
                            "com.fasterxml.jackson.annotation..",
                            "tools.jackson..",
                            "org.springframework..")),
            Map.entry(
                    "kafka",
                    List.of(
                            ROOT + "access..",
                            ROOT + "archive..",
                            ROOT + "intake..",
                            ROOT + "live..",
                            ROOT + "settings..",
                            ROOT + "words..",
                            "io.bonafide.exchange.intake..",
                            "io.micrometer.core.instrument..",
                            "jakarta.servlet..",
                            "org.apache.kafka.clients..",
                            "org.apache.kafka.common..",
                            "org.slf4j..",
                            "org.springframework..")),
            Map.entry(
                    "metrics",
                    List.of(
                            ROOT + "access..",
                            ROOT + "live..",
                            "io.micrometer.core.instrument..",
                            "io.micrometer.prometheusmetrics..",
                            "org.springframework..")),
            Map.entry(
                    "hindsight",
                    List.of(
                            ROOT + "analyze..",
                            ROOT + "access..",
                            ROOT + "archive..",
                            ROOT + "database..",
                            ROOT + "live..",
                            ROOT + "report..",
                            ROOT + "settings..",
                            "io.bonafide.exchange.intake..",
                            "io.bonafide.exchange.model..",
                            "io.bonafide.exchange.result..",
                            "javax.sql..",
                            "org.slf4j..",
                            "org.springframework..",
                            "tools.jackson..")),
            Map.entry(
                    "results",
                    List.of(
                            ROOT + "access..",
                            ROOT + "archive..",
                            ROOT + "live..",
                            "org.springframework..",
                            "tools.jackson..")),
            Map.entry(
                    "people",
                    List.of(
                            ROOT + "access..",
                            ROOT + "archive..",
                            ROOT + "upload..",
                            ROOT + "live..",
                            ROOT + "settings..",
                            ROOT + "words..",
                            "io.bonafide.exchange.intake..",
                            "com.fasterxml.jackson.annotation..",
                            "javax.sql..",
                            "org.slf4j..",
                            "org.springframework..")),
            Map.entry(
                    "upload",
                    List.of(
                            ROOT + "access..",
                            ROOT + "archive..",
                            ROOT + "crypto..",
                            ROOT + "database..",
                            ROOT + "live..",
                            ROOT + "settings..",
                            ROOT + "words..",
                            "io.bonafide.exchange.intake..",
                            "io.bonafide.exchange.layout..",
                            "io.bonafide.exchange.table..",
                            "io.bonafide.exchange.yaml..",
                            "jakarta.servlet..",
                            "javax.crypto..",
                            "javax.sql..",
                            "org.apache.tomcat.util.http.fileupload..",
                            "org.slf4j..",
                            "tools.jackson..",
                            "org.springframework..")),
            Map.entry(
                    "webhook",
                    List.of(
                            ROOT + "access..",
                            ROOT + "archive..",
                            ROOT + "crypto..",
                            ROOT + "live..",
                            ROOT + "words..",
                            "io.bonafide.exchange.intake..",
                            "jakarta.servlet..",
                            "javax.crypto..",
                            "tools.jackson..",
                            "org.springframework..")),
            Map.entry(
                    "trace",
                    List.of(
                            ROOT + "log..",
                            ROOT + "settings..",
                            "io.micrometer.common..",
                            "io.micrometer.observation..",
                            "io.micrometer.tracing..",
                            "io.opentelemetry..",
                            "jakarta.servlet..",
                            "org.springframework..")),
            Map.entry(
                    "stress",
                    List.of(
                            "io.bonafide.exchange.canonical..",
                            "io.bonafide.exchange.intake..",
                            "de.siegmar.fastcsv..",
                            "com.sun.management",
                            "tools.jackson..")),
            Map.entry(
                    "server",
                    List.of(
                            ROOT + "hindsight..",
                            ROOT + "results..",
                            ROOT + "alert..",
                            ROOT + "access..",
                            ROOT + "intake..",
                            ROOT + "kafka..",
                            ROOT + "metrics..",
                            ROOT + "people..",
                            ROOT + "trace..",
                            ROOT + "upload..",
                            ROOT + "webhook..",
                            ROOT + "database..",
                            ROOT + "log..",
                            ROOT + "settings..",
                            ROOT + "words..",
                            "jakarta.servlet..",
                            "javax.sql..",
                            "org.slf4j..",
                            "org.springframework..")),
            Map.entry(
                    "cli",
                    List.of(
                            ROOT + "access..",
                            ROOT + "analyze..",
                            ROOT + "backup..",
                            ROOT + "learn..",
                            ROOT + "measure..",
                            ROOT + "report..",
                            ROOT + "server..",
                            ROOT + "settings..",
                            ROOT + "stress..",
                            ROOT + "whatif..",
                            ROOT + "words..",
                            "io.bonafide.exchange..",
                            "tools.jackson..",
                            "picocli..",
                            "me.tongfei.progressbar..",
                            "sun.misc")));

    private static final JavaClasses APP = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.bonafide.app");

    @Test
    void everyFeatureIsEnteredAndNoEntryIsLeftOver() {
        Set<String> features = APP.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> name.startsWith(ROOT))
                .map(name -> name.substring(ROOT.length()).split("\\.")[0])
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(features).isEqualTo(new TreeSet<>(MAY_USE.keySet()));
    }

    @Test
    void everyFeatureUsesOnlyWhatItMay() {
        MAY_USE.forEach((feature, used) -> {
            String[] allowed = Stream.of(
                            Stream.of(ROOT + feature + "..", CORE, "java..", "org.jspecify.annotations.."),
                            used.stream())
                    .flatMap(names -> names)
                    .toArray(String[]::new);
            classes()
                    .that()
                    .resideInAPackage(ROOT + feature + "..")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(allowed)
                    .check(APP);
        });
    }

    @Test
    void onlyTheCommandLinePrintsAndKnowsTheTime() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "cli..")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "exit", int.class)
                .check(APP);
    }
}
