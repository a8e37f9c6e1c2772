package io.bonafide.exchange.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.core.exposure.Exposure;
import io.bonafide.core.exposure.ExposureCalculator;
import io.bonafide.core.exposure.ExposureQuestion;
import io.bonafide.core.exposure.ExposureSettings;
import io.bonafide.core.exposure.RulePack;
import io.bonafide.core.exposure.RulePackVersion;
import io.bonafide.core.exposure.RulePackVersion.Penalties.NoLadder;
import io.bonafide.core.exposure.RulePackVersion.Penalties.OnLadder;
import io.bonafide.core.order.Platform;
import io.bonafide.core.order.ShopKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class ShippedPacksTest {
    /** Whose own text was read. */
    private static final Set<Platform> READ = Set.of(Platform.TMALL, Platform.TAOBAO, Platform.DOUYIN);

    private static final Path PACKS = Path.of("src/main/resources/io/bonafide/exchange/rules");

    @Test
    void everyFileThatShipsFollowsTheSchemaAndIsLoaded() throws IOException {
        assertThat(RulePacks.load(PACKS).all())
                .containsExactlyElementsOf(RulePacks.shipped().all());
        try (Stream<Path> files = Files.list(PACKS)) {
            List<String> names = files.map(f -> f.getFileName().toString())
                    .filter(n -> n.endsWith(".yaml"))
                    .toList();
            assertThat(names)
                    .containsExactlyInAnyOrderElementsOf(RulePacks.shipped().all().stream()
                            .map(p -> p.platform().code() + ".yaml")
                            .toList());
            assertThat(names).hasSize(13);
        }
    }

    @Test
    void everyValueHasASourceWithAnAddressAndADate() {
        for (RulePack pack : RulePacks.shipped().all()) {
            assertThat(Unverified.bases(pack)).isNotEmpty().allSatisfy(basis -> {
                assertThat(basis.source().url()).matches("https://.+|unsourced");
                assertThat(basis.source().readOn()).isAfter(LocalDate.of(2026, 1, 1));
            });
            assertThat(RulePacks.shipped().sha256(pack.platform()))
                    .get()
                    .asString()
                    .matches("[0-9a-f]{64}");
        }
    }

    @Test
    void noValueOfATemplateIsVerified() {
        int templates = 0;
        for (RulePack pack : RulePacks.shipped().all()) {
            if (!READ.contains(pack.platform()) && pack.platform() != Platform.SHOPIFY) {
                templates++;
                assertThat(Unverified.bases(pack)).as(pack.id()).allMatch(basis -> !basis.verified());
            }
        }
        assertThat(templates).isEqualTo(9);
    }

    @ParameterizedTest
    @EnumSource(
            value = Platform.class,
            names = {"OTHER"},
            mode = EnumSource.Mode.EXCLUDE)
    void everyPlatformGetsAnAnswerThatMarksWhatIsNotVerified(Platform platform) {
        RulePack pack = RulePacks.shipped().of(platform).orElseThrow();
        Ladders ladders = new Ladders(platform);
        Exposure exposure = ExposureCalculator.assess(new ExposureQuestion(
                pack,
                new ShopKey(platform, "测试小店"),
                List.of(ladders.finding(Ladders.on(2026, 9, 1), 5)),
                List.of(),
                Ladders.on(2026, 9, 2),
                ExposureSettings.DEFAULT));
        RulePackVersion version = pack.at(Ladders.on(2026, 9, 2)).version();
        if (version.penalties() instanceof NoLadder) {
            assertThat(platform).isIn(Platform.SHOPIFY, Platform.WOOCOMMERCE);
            assertThat(((Exposure.NoLadder) exposure).verified())
                    .as("Shopify's own pages were read")
                    .isEqualTo(platform == Platform.SHOPIFY);
            return;
        }
        Exposure.OnLadder onLadder = (Exposure.OnLadder) exposure;
        boolean read = READ.contains(platform);
        assertThat(onLadder.standing().findings()).hasSize(1);
        assertThat(onLadder.branches().get(0).byLine().rungs().get(0).verified())
                .isEqualTo(read);
        assertThat(onLadder.assumptions().stream().anyMatch(w -> w.en().contains("version of the rules is unverified")))
                .isEqualTo(!read);
        assertThat(onLadder.standing().appeals())
                .allSatisfy(appeal ->
                        assertThat(appeal.deadline().verified()).isEqualTo(read && platform != Platform.TAOBAO));
        assertThat(((OnLadder) version.penalties()).ladder().tiers()).isNotEmpty();
    }
}
