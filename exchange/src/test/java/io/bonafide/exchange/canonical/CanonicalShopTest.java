package io.bonafide.exchange.canonical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bonafide.core.order.Label;
import io.bonafide.core.order.Platform;
import io.bonafide.core.simulate.Scenario;
import io.bonafide.core.simulate.ShopSimulator;
import io.bonafide.core.simulate.SimulatedShop;
import io.bonafide.core.simulate.SimulationSettings;
import io.bonafide.exchange.layout.Layout;
import io.bonafide.exchange.layout.LayoutCatalog;
import io.bonafide.exchange.layout.Match;
import io.bonafide.exchange.result.ResultException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CanonicalShopTest {
    @TempDir
    private Path directory;

    @Test
    void theColumnsOfEveryFileAreExactlyThoseOfItsLayout() {
        LayoutCatalog layouts = LayoutCatalog.shipped();
        for (CanonicalFile file : CanonicalFile.values()) {
            Match match = layouts.match(List.of(file.columns()));
            assertThat(match).as(file.fileName()).isInstanceOf(Match.Recognised.class);
            Layout layout = ((Match.Recognised) match).layout();
            assertThat(layout.key()).isEqualTo("bonafide_" + file.fileName().replace(".csv", ""));
            assertThat(layout.columns().stream().map(Layout.Column::header).toList())
                    .isEqualTo(file.columns());
        }
    }

    @ParameterizedTest
    @EnumSource(Scenario.class)
    void everyLineStandsInTheOrdersAndHasItsLabel(Scenario scenario) throws Exception {
        SimulatedShop shop = shop(scenario);
        List<Label> invented = new ArrayList<>();
        shop.generate(line -> invented.add(line.label()));
        long lines = CanonicalShop.write(shop, directory);
        assertThat(lines).isEqualTo(invented.size());
        List<Label> read = new ArrayList<>();
        SideFile.labels(directory.resolve("labels.csv"), read::add);
        assertThat(read.stream()
                        .map(label -> label.line() + " " + label.verdict() + " " + label.scenario())
                        .toList())
                .isEqualTo(invented.stream()
                        .map(label -> label.line() + " " + label.verdict() + " " + label.scenario())
                        .toList());
    }

    @Test
    void pastFindingsAreReadBack() throws Exception {
        CanonicalShop.write(shop(Scenario.CLEAN), directory);
        assertThat(SideFile.findings(directory.resolve("findings.csv"), SideFile.UNNAMED))
                .hasSize(2)
                .allMatch(finding -> finding.platform() == Platform.TMALL && finding.stands());
    }

    @Test
    void anEarlierShopIsReplacedAndNothingElseIs() throws Exception {
        CanonicalShop.write(shop(Scenario.CLEAN), directory);
        CanonicalShop.write(shop(Scenario.MASS_UNPAID), directory);
        assertThat(names()).hasSize(CanonicalFile.values().length);
        Files.writeString(directory.resolve("notes.txt"), "mine");
        assertThatThrownBy(() -> CanonicalShop.write(shop(Scenario.CLEAN), directory))
                .isInstanceOf(ResultException.class)
                .hasMessageContaining("Name a new directory");
        assertThat(names()).hasSize(CanonicalFile.values().length + 1);
    }

    private Set<String> names() throws Exception {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
        }
    }

    private static SimulatedShop shop(Scenario scenario) {
        return ShopSimulator.simulate(SimulationSettings.defaults()
                .withOrders(300)
                .withShop(Platform.TMALL, "a shop, \"quoted\"")
                .withScenario(scenario, 30, .3)
                .withPastFindings(2));
    }
}
