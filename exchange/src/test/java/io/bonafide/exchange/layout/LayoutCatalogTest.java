package io.bonafide.exchange.layout;

import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.exchange.yaml.YamlException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

final class LayoutCatalogTest {
    private final LayoutCatalog catalog = LayoutCatalog.shipped();

    @Test
    void everyLayoutIsRecognisedByItsOwnHeader() {
        for (Layout layout : catalog.all()) {
            List<String> header = headers(layout);
            assertThat(recognised(List.of(header)).layout().key()).isEqualTo(layout.key());
        }
    }

    @Test
    void theOrderOfTheColumnsDoesNotMatter() {
        for (Layout layout : catalog.all()) {
            List<String> shuffled = new ArrayList<>(headers(layout));
            Collections.shuffle(shuffled, new Random(7));
            assertThat(recognised(List.of(shuffled)).layout().key()).isEqualTo(layout.key());
        }
    }

    @Test
    void aHeaderMayStandBelowATitleAndBeWrittenWithSpacesAndMarks() {
        Match.Recognised match =
                recognised(List.of(List.of("订单报表"), List.of(), List.of("\ufeff订单编号 ", "订单创建时间", "订单付款时间 ", "買家")));
        assertThat(match.headerRow()).isEqualTo(2);
        assertThat(match.plan().unexplained()).containsExactly("買家");
    }

    @Test
    void aSubsetOfTheColumnsIsTheLayoutIfTheRequiredOnesAreThere() {
        Match.Recognised match =
                recognised(List.of(List.of("订单编号", "总金额", "买家实际支付金额", "收货地址 ", "订单创建时间", "订单付款时间 ", "退款金额")));
        assertThat(match.layout().key()).startsWith("taobao_order_list");
        assertThat(match.plan().has(Field.PAID_AT)).isTrue();
        assertThat(match.plan().has(Field.BUYER_ID)).isFalse();
    }

    @Test
    void anUnknownFileIsToldHowNearEachLayoutIs() {
        Match match = catalog.match(List.of(List.of("订单编号", "备注")));
        assertThat(match).isInstanceOfSatisfying(Match.Unrecognised.class, unrecognised -> {
            assertThat(unrecognised.nearest()).hasSize(catalog.all().size());
            assertThat(unrecognised.nearest().get(0).found()).isEqualTo(2);
            assertThat(unrecognised.nearest().get(0).missing()).isNotEmpty();
        });
    }

    @Test
    void aWrongLayoutFileIsRefusedWithEveryErrorAndItsLine() {
        Assertions.setMaxStackTraceElementsDisplayed(3);
        String text = """
                key: own
                rows: heap
                zone: Mars/Olympus
                required: ['A']
                columns:
                  - ['B', no_such_field]
                colour: red
                """;
        Assertions.assertThatThrownBy(() -> LayoutFile.parse("own.yaml", text))
                .isInstanceOfSatisfying(
                        YamlException.class,
                        e -> assertThat(e.problems())
                                .hasSize(5)
                                .allMatch(problem -> problem.startsWith("own.yaml:"))
                                .anyMatch(problem ->
                                        problem.startsWith("own.yaml:6:") && problem.contains("no_such_field"))
                                .anyMatch(problem ->
                                        problem.startsWith("own.yaml:3:") && problem.contains("Mars/Olympus")));
    }

    private Match.Recognised recognised(List<List<String>> rows) {
        assertThat(catalog.match(rows)).isInstanceOf(Match.Recognised.class);
        return (Match.Recognised) catalog.match(rows);
    }

    private static List<String> headers(Layout layout) {
        return layout.columns().stream().map(Layout.Column::header).toList();
    }
}
