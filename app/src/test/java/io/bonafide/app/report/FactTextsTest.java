package io.bonafide.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.app.words.Language;
import io.bonafide.core.signal.Detector;
import io.bonafide.core.signal.Detectors;
import io.bonafide.core.signal.Quantity;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;

class FactTextsTest {
    /** Quantities that others are held against; no fact is of them, nor of the totals that a count's fact says along. */
    private static final List<Quantity> NEVER_SAID = List.of(
            Quantity.BUYER_USUAL_1D,
            Quantity.RECEIVER_USUAL_1D,
            Quantity.PHONE_USUAL_1D,
            Quantity.ADDRESS_USUAL_1D,
            Quantity.DEVICE_USUAL_1D,
            Quantity.IP_USUAL_1D,
            Quantity.COUPON_USUAL_1D,
            Quantity.SHARE_LINK_USUAL_1D,
            Quantity.BUYER_STRANGERS_1H,
            Quantity.BUYER_STRANGERS_1D,
            Quantity.BUYER_STRANGERS_7D,
            Quantity.RECEIVER_STRANGERS_1D,
            Quantity.RECEIVER_STRANGERS_7D,
            Quantity.PHONE_STRANGERS_1D,
            Quantity.PHONE_STRANGERS_7D,
            Quantity.ADDRESS_STRANGERS_1D,
            Quantity.ADDRESS_STRANGERS_7D,
            Quantity.BASKET_EXPECTED_1H,
            Quantity.ITEM_UNPAID_EXPECTED_1H,
            Quantity.ITEM_BURST_EXPECTED,
            Quantity.SHOP_BURST_EXPECTED,
            Quantity.ITEM_SPAN,
            Quantity.ITEM_SPAN_EXPECTED,
            Quantity.ITEM_SPAN_H,
            Quantity.DISTRICT_SPAN,
            Quantity.DISTRICT_SPAN_EXPECTED,
            Quantity.DISTRICT_SPAN_H,
            Quantity.SIGN_SPAN,
            Quantity.SIGN_SPAN_EXPECTED,
            Quantity.SIGN_SPAN_H,
            Quantity.COMPANY_PART,
            Quantity.COMPANY_LINES,
            Quantity.COMPANY_EXPECTED,
            Quantity.COMPANY_H,
            Quantity.IN_CAMPAIGN,
            Quantity.IN_STREAM,
            Quantity.IN_PROMOTION,
            Quantity.VIRTUAL,
            Quantity.UNIT_COST);

    @Test
    void everyDetectorHasANameInEveryLanguage() {
        for (Language language : Language.values()) {
            assertThat(texts(language).keySet())
                    .containsAll(Detectors.all().stream()
                            .map(Detector::code)
                            .map(code -> "detector." + code)
                            .toList());
        }
    }

    @Test
    void whatHasNoLimitOfItsOwnIsToldWithoutOne() {
        for (Language language : Language.values()) {
            assertThat(texts(language))
                    .containsKeys("fact.plain.memo_term", "fact.plain.ring.orders", "fact.plain.platform_risk_mark")
                    .hasEntrySatisfying(
                            "fact.plain.memo_term", text -> assertThat(text).contains("{memo_term}"))
                    .hasEntrySatisfying(
                            "fact.plain.ring.repeats", text -> assertThat(text).contains("{value}", "{limit}"));
        }
    }

    @Test
    void everyQuantityThatAFactMayStateHasASentenceInEveryLanguage() {
        for (Language language : Language.values()) {
            SortedMap<String, String> texts = texts(language);
            for (Quantity quantity : Quantity.values()) {
                boolean said = texts.containsKey("fact.of." + quantity.code())
                        || texts.containsKey("fact.plain." + quantity.code());
                assertThat(said)
                        .as(quantity + " in " + language)
                        .isEqualTo(!NEVER_SAID.contains(quantity) && quantity.countOfTotal() == null);
            }
        }
    }

    @Test
    void everySentenceNamesAQuantityThatExists() {
        List<String> known =
                List.of(Quantity.values()).stream().map(Quantity::code).toList();
        assertThat(texts(Language.ENGLISH).keySet().stream()
                        .filter(key -> key.startsWith("fact.of.") || key.startsWith("fact.plain."))
                        .map(key -> key.replaceFirst("fact\\.(of|plain)\\.", "")))
                .allMatch(known::contains);
    }

    private static SortedMap<String, String> texts(Language language) {
        return ReportTexts.REPORT.all(language);
    }
}
