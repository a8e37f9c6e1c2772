package io.bonafide.core;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static java.util.Map.entry;
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

/** The direction of dependencies inside {@code core}, as an allow-list: what is not named here is forbidden. */
final class ArchitectureTest {
    private static final String ROOT = "io.bonafide.core.";

    /** Feature to the features it may use. A new package must be entered here before it compiles into a green build. */
    private static final Map<String, List<String>> MAY_USE = Map.ofEntries(
            entry("order", List.of("identity")),
            entry("identity", List.of()),
            entry("parallel", List.of()),
            entry("state", List.of("order")),
            entry("learn", List.of("order")),
            entry("signal", List.of("order", "state")),
            entry("ring", List.of("signal")),
            entry("cause", List.of("order")),
            entry("innocence", List.of("order")),
            entry("assess", List.of("order", "signal", "ring", "cause", "innocence", "parallel", "state", "learn")),
            entry("exposure", List.of("order", "cause")),
            entry("simulate", List.of("order")),
            entry("evaluate", List.of("order", "assess")));

    private static final List<String> LIBRARIES = List.of(
            "java.lang..",
            "java.util..",
            "java.time..",
            "java.math..",
            "java.text..",
            "java.nio",
            "java.nio.charset..",
            "java.security..",
            "org.jspecify.annotations..",
            "it.unimi.dsi.fastutil..",
            "com.dynatrace.hash4j..",
            "org.apache.commons.statistics..",
            "org.apache.commons.numbers..");

    private static final JavaClasses CORE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.bonafide.core");

    @Test
    void everyFeatureIsEnteredAndNoEntryIsLeftOver() {
        Set<String> features = CORE.stream()
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
                            Stream.of(ROOT + feature + ".."),
                            used.stream().map(name -> ROOT + name + ".."),
                            LIBRARIES.stream())
                    .flatMap(names -> names)
                    .toArray(String[]::new);
            classes()
                    .that()
                    .resideInAPackage(ROOT + feature + "..")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(allowed)
                    .check(CORE);
        });
    }

    @Test
    void coreKnowsNoClockNoRandomnessAndNoOutput() {
        noClasses()
                .should()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .callMethod(Math.class, "random")
                .orShould()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(CORE);
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.Random")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.concurrent.ThreadLocalRandom")
                .check(CORE);
    }
}
