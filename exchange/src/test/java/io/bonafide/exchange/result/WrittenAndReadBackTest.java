package io.bonafide.exchange.result;

import static io.bonafide.core.assess.Counterfactual.Supposition.DELIVERED;
import static io.bonafide.core.assess.Counterfactual.Supposition.LEFT_OUT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bonafide.core.assess.Assessment;
import io.bonafide.core.assess.Band;
import io.bonafide.core.assess.Counterfactual;
import io.bonafide.core.assess.ring.OrderRing;
import io.bonafide.core.cause.Cause;
import io.bonafide.core.cause.CauseEvidence;
import io.bonafide.core.cause.CauseOpinion;
import io.bonafide.core.cause.Diagnosis;
import io.bonafide.core.cause.Figure;
import io.bonafide.core.cause.Incident;
import io.bonafide.core.exposure.Wording;
import io.bonafide.core.innocence.Comparison;
import io.bonafide.core.innocence.Condition;
import io.bonafide.core.innocence.Innocence;
import io.bonafide.core.innocence.Season;
import io.bonafide.core.innocence.Selection;
import io.bonafide.core.order.LineKey;
import io.bonafide.core.order.Money;
import io.bonafide.core.order.Platform;
import io.bonafide.core.order.ShopKey;
import io.bonafide.core.order.SourceRef;
import io.bonafide.core.ring.Ring;
import io.bonafide.core.signal.Fact;
import io.bonafide.core.signal.KeyKind;
import io.bonafide.core.signal.Opinion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class WrittenAndReadBackTest {
    private static final ShopKey SHOP = new ShopKey(Platform.TMALL, "花间,旗舰店");
    private static final Instant AT = Instant.parse("2026-10-01T02:03:04Z");

    @TempDir
    private Path parent;

    @Test
    void assessmentsAreOneRowForEachLineInTheColumnsOfTheFormat() throws IOException {
        writeLines(
                assessment("=1+1", List.of()),
                assessment("1930679858170647001", List.of(signal("repeat.buyer"), signal("burst.item"))));
        assertThat(Files.readAllLines(out().resolve("assessments.csv")))
                .containsExactly(
                        "platform,shop_id,order_id,line_id,probability,band,cause,incident_id,reasons,as_of_probability,known_then",
                        "tmall,\"花间,旗舰店\",'=1+1,'=1+1,0.123457,watch,,I-0001,,0.500000,reconstructed",
                        "tmall,\"花间,旗舰店\",1930679858170647001,1930679858170647001,0.123457,watch,,I-0001,repeat.buyer;burst.item,0.500000,reconstructed");
    }

    @Test
    void assessmentsReadBackWithTheirKeys() throws IOException {
        writeLines(assessment("=1+1", List.of()), assessment("x", List.of()));
        Map<LineKey, Double> read = new LinkedHashMap<>();
        ResultReader.assessments(out().resolve("assessments.csv"), read::put);
        assertThat(read).containsExactly(Map.entry(key("=1+1"), 0.123457), Map.entry(key("x"), 0.123457));
    }

    @Test
    void aFactNamesItsRowsByFile() throws IOException {
        writeLines(assessment("x", List.of(signal("repeat.buyer"))));
        JsonNode fact = Json.MAPPER.readTree(Files.readString(out().resolve("facts.jsonl")));
        assertThat(fact.path("detector").asString()).isEqualTo("repeat.buyer");
        assertThat(fact.path("value").asDouble()).isEqualTo(9);
        assertThat(fact.path("operator").asString()).isEqualTo(">");
        assertThat(fact.path("expectation").asDouble()).isEqualTo(2.5);
        assertThat(fact.path("window").asString()).isEqualTo("PT24H");
        assertThat(fact.path("sources").toString())
                .isEqualTo("[{\"file\":\"a.csv\",\"rows\":[2,3]},{\"file\":\"b \\\"2\\\".csv\",\"rows\":[7]}]");
        assertThat(fact.path("sources_in_all").asInt()).isEqualTo(12);
        assertThat(fact.path("details").path("coupon").asString()).isEqualTo("C\n1");
    }

    @Test
    void aFactSaysWhatTheProbabilityWouldBeWithoutItOrWithTheParcelDelivered() throws IOException {
        writeLines(assessment("x", List.of(signal("repeat.buyer"), signal("parcel.no_hub"), signal("memo.code"))));
        List<String> facts = Files.readAllLines(out().resolve("facts.jsonl"));
        assertThat(facts.get(0)).contains("\"probability_without\":0.0625").doesNotContain("if_delivered");
        assertThat(facts.get(1)).contains("\"probability_if_delivered\":0.05").doesNotContain("without");
        assertThat(facts.get(2)).doesNotContain("probability");
    }

    @Test
    void aMemberThatWasComparedSaysWhereItStandsBesideVerifiedOrders() throws IOException {
        Incident incident = new Incident(
                "I-0001",
                SHOP,
                AT,
                AT,
                List.of(new Incident.Member(key("a"), AT, null, 0.9), new Incident.Member(key("b"), AT, null, 0.8)),
                0.95,
                "repeat.buyer",
                List.of("buyer"));
        try (ResultDirectory directory = ResultDirectory.prepare(out())) {
            new Documents(directory)
                    .incidents(
                            List.of(new Diagnosis(incident, told())),
                            Map.of(key("b"), new Innocence.Standing(.25, false)));
            new Documents(directory).run(run());
            directory.commit();
        }
        JsonNode members = Json.MAPPER
                .readTree(out().resolve("incidents.json"))
                .path("incidents")
                .path(0)
                .path("members");
        assertThat(members.path(0).has("verified_p")).isFalse();
        assertThat(members.path(1).path("verified_p").asDouble()).isEqualTo(.25);
        assertThat(members.path(1).path("distinguishable").asBoolean(true)).isFalse();
        assertThat(ResultReader.incidents(out())).containsExactly(incident);
    }

    @Test
    void incidentsReadBackAsTheyWere() throws IOException {
        Incident incident = new Incident(
                "I-0001",
                SHOP,
                AT,
                AT.plusSeconds(60),
                List.of(
                        new Incident.Member(key("a"), AT, Money.cny(1230), 0.9),
                        new Incident.Member(key("b"), AT.plusSeconds(60), null, 0.8)),
                0.95,
                "repeat.buyer",
                List.of("buyer", "item and hour"));
        try (ResultDirectory directory = ResultDirectory.prepare(out())) {
            Documents documents = new Documents(directory);
            documents.incidents(List.of(new Diagnosis(incident, told())), Map.of());
            documents.run(run());
            directory.commit();
        }
        assertThat(ResultReader.incidents(out())).containsExactly(incident);
        assertThat(ResultReader.run(out())).isEqualTo(run());
    }

    @Test
    void aRingNamesBuyersAndKeysByTheirFirstOrdersAndSaysWhyEachBelongs() throws IOException {
        OrderRing ring = new OrderRing(
                "R-0001",
                SHOP,
                List.of(
                        new OrderRing.Member(.9, List.of(key("a"), key("b")), List.of(0, 1)),
                        new OrderRing.Member(.8, List.of(key("c")), List.of(0))),
                List.of(
                        new OrderRing.SharedKey(KeyKind.ADDRESS, null, "a", 2),
                        new OrderRing.SharedKey(KeyKind.COUPON, "=C\"1", "b", 1)),
                AT,
                AT.plusSeconds(60),
                6.5,
                .25,
                3,
                .001,
                List.of(1),
                "a",
                List.of(
                        new OrderRing.Change(AT, Ring.Change.Kind.APPEARED, List.of(0)),
                        new OrderRing.Change(AT, Ring.Change.Kind.GREW, List.of(1))),
                List.of("R-0002", "R-0003"),
                List.of(),
                new OrderRing.PhoneOrigin("浙江省杭州市", 2, 2, 1, .25),
                List.of("b", "c"));
        try (ResultDirectory directory = ResultDirectory.prepare(out())) {
            new Documents(directory).rings(List.of(ring));
            new Documents(directory).run(run());
            directory.commit();
        }
        JsonNode read =
                Json.MAPPER.readTree(out().resolve("rings.json")).path("rings").path(0);
        assertThat(read.path("members").toString())
                .isEqualTo(
                        "{\"buyers\":[\"a\",\"c\"],\"orders\":[\"a\",\"b\",\"c\"],\"addresses\":[\"a\"],\"coupons\":[\"=C\\\"1\"]}");
        assertThat(read.path("why").path(0).toString())
                .isEqualTo(
                        "{\"buyer\":\"a\",\"probability\":0.9,\"orders\":[\"a\",\"b\"],\"shares\":[{\"kind\":\"address\",\"key\":\"a\",\"with\":1},{\"kind\":\"coupon\",\"key\":\"=C\\\"1\",\"with\":0}]}");
        assertThat(read.path("not_significant_without").toString()).isEqualTo("[\"b\",\"c\"]");
        assertThat(read.path("phones_given_out").toString())
                .isEqualTo("{\"place\":\"浙江省杭州市\",\"buyers\":2,\"of\":2,\"destinations\":1,\"share_of_others\":0.25}");
        assertThat(read.path("birth").asString()).isEqualTo("a");
        assertThat(read.path("continues").toString()).isEqualTo("[\"R-0002\",\"R-0003\"]");
        assertThat(read.path("continued_by")).isEmpty();
        String day = LocalDate.ofInstant(AT, ZoneOffset.UTC).toString();
        assertThat(read.path("life").toString())
                .isEqualTo(("[{\"day\":\"%s\",\"what\":\"appeared\",\"buyers\":[\"a\"]},"
                                + "{\"day\":\"%s\",\"what\":\"grew\",\"buyers\":[\"c\"]}]")
                        .formatted(day, day));
        assertThat(read.path("expected_by_chance").asDouble()).isEqualTo(.25);
        assertThat(read.path("seen").asInt()).isEqualTo(3);
        assertThat(read.path("from").asString()).isEqualTo(AT.toString());
    }

    @Test
    void causesStandByFallingProbabilityWithWhatSpeaksForAndAgainstThem() throws IOException {
        JsonNode incident = writtenIncident(told());
        assertThat(incident.path("cause").asString()).isEqualTo("own_brushing");
        assertThat(incident.path("causes")).hasSize(Cause.values().length);
        assertThat(incident.path("causes").path(0).toString())
                .isEqualTo("{\"cause\":\"own_brushing\",\"probability\":0.75,"
                        + "\"for\":[{\"figure\":\"memo_code\",\"value\":0.9,\"usual\":0.1,\"weight\":2.0}],"
                        + "\"against\":[{\"figure\":\"one_item\",\"value\":1.0,\"weight\":-0.5}]}");
        assertThat(incident.path("causes").path(1).path("for")).isEmpty();
        assertThat(incident.has("would_tell")).isFalse();
    }

    @Test
    void withoutEnoughToTellNoCauseIsNamedButTheColumnsThatWouldTell() throws IOException {
        CauseOpinion notEnough =
                new CauseOpinion.NotEnough(told().probabilities(), List.of(), List.of("buyer_id", "tracking.csv"));
        JsonNode incident = writtenIncident(notEnough);
        assertThat(incident.has("cause")).isFalse();
        assertThat(incident.path("would_tell").toString()).isEqualTo("[\"buyer_id\",\"tracking.csv\"]");
    }

    @Test
    void aLineHasTheCauseOfItsIncidentIfItIsTold() throws IOException {
        writeLines(
                Map.of("I-0001", Cause.DATA_ERROR),
                assessment("a", "I-0001", List.of()),
                assessment("b", "I-0002", List.of()));
        assertThat(Files.readAllLines(out().resolve("assessments.csv")))
                .anyMatch(row -> row.contains(",a,a,") && row.contains(",data_error,I-0001,"))
                .anyMatch(row -> row.contains(",b,b,") && row.contains(",,I-0002,"));
    }

    private static CauseOpinion told() {
        Map<Cause, Double> probabilities = new EnumMap<>(Cause.class);
        for (Cause cause : Cause.values()) {
            probabilities.put(cause, cause == Cause.OWN_BRUSHING ? .75 : .05);
        }
        return new CauseOpinion.Told(
                probabilities,
                List.of(
                        new CauseEvidence(Cause.OWN_BRUSHING, Figure.MEMO_CODE, .9, .1, 2),
                        new CauseEvidence(Cause.OWN_BRUSHING, Figure.ONE_ITEM, 1, Double.NaN, -.5)));
    }

    private JsonNode writtenIncident(CauseOpinion opinion) throws IOException {
        Incident incident = new Incident(
                "I-0001",
                SHOP,
                AT,
                AT,
                List.of(new Incident.Member(key("a"), AT, null, .9)),
                .9,
                "repeat.buyer",
                List.of());
        try (ResultDirectory directory = ResultDirectory.prepare(out())) {
            new Documents(directory).incidents(List.of(new Diagnosis(incident, opinion)), Map.of());
            directory.commit();
        }
        return Json.MAPPER
                .readTree(Files.readString(out().resolve("incidents.json")))
                .path("incidents")
                .path(0);
    }

    @Test
    void addressesNameRowsAndTheReason() throws IOException {
        try (ResultDirectory directory = ResultDirectory.prepare(out())) {
            new Documents(directory)
                    .addresses(List.of(
                            new AddressPair("A-1", null, 1, "a.csv", 7, "=b.csv", 12, .98765, "same, \"alike\"")));
            directory.commit();
        }
        assertThat(Files.readAllLines(out().resolve("addresses.csv")))
                .containsExactly(
                        "verdict,order_id,other_order_id,place,file,row,other_file,other_row,confidence,reason",
                        ",A-1,,1,a.csv,7,'=b.csv,12,0.988,\"same, \"\"alike\"\"\"");
    }

    @Test
    void receiversNameOrdersAndTheWeight() throws IOException {
        try (ResultDirectory directory = ResultDirectory.prepare(out())) {
            new Documents(directory)
                    .receivers(List.of(
                            new ReceiverPair("tmall", "s", "A", "=B", 3, 27.26, .98765, "a"),
                            new ReceiverPair("tmall", "s", "A", "C", 3, Double.POSITIVE_INFINITY, 1, "said")));
            directory.commit();
        }
        assertThat(Files.readAllLines(out().resolve("receivers.csv")))
                .containsExactly(
                        "verdict,platform,shop_id,order_id,other_order_id,receiver,weight,confidence,reason",
                        ",tmall,s,A,'=B,3,27.3,0.988,a",
                        ",tmall,s,A,C,3,,1.000,said");
    }

    @Test
    void quarantineNamesRowColumnAndReasonAndNeutralisesHeaders() throws IOException {
        try (ResultDirectory directory = ResultDirectory.prepare(out())) {
            new Documents(directory)
                    .quarantine(List.of(
                            new SetAside("a.csv", 7, "订单付款时间", "text", new Wording("不是时间", "no date")),
                            new SetAside("a.csv", 9, null, "row", new Wording("没有订单号", "no order id")),
                            new SetAside("=cmd.csv", 1, "=A1", "text", new Wording("x,", "\"y\""))));
            directory.commit();
        }
        assertThat(Files.readAllLines(out().resolve("quarantine.csv")))
                .containsExactly(
                        "file,row,column,value_class,reason",
                        "a.csv,7,订单付款时间,text,不是时间 no date",
                        "a.csv,9,,row,没有订单号 no order id",
                        "'=cmd.csv,1,'=A1,text,\"x, \"\"y\"\"\"");
    }

    @Test
    void aDirectoryWithoutAFinishedRunIsNotAResult() {
        assertThatThrownBy(() -> ResultReader.incidents(parent))
                .isInstanceOf(ResultException.class)
                .hasMessageContaining("holds no finished result");
    }

    @Test
    void aForeignFileIsNamedWithItsRow() throws IOException {
        Path file = Files.writeString(
                parent.resolve("x.csv"), "platform,shop_id,order_id,line_id,probability\ntmall,s,1,1,often\n");
        assertThatThrownBy(() -> ResultReader.assessments(file, (key, p) -> {}))
                .isInstanceOf(ResultException.class)
                .hasMessageContaining("x.csv:2: probability is not a number");
    }

    private Path out() {
        return parent.resolve("out");
    }

    private void writeLines(Assessment... assessments) throws IOException {
        writeLines(Map.of(), assessments);
    }

    private void writeLines(Map<String, Cause> causes, Assessment... assessments) throws IOException {
        try (ResultDirectory directory = ResultDirectory.prepare(out())) {
            try (LineFiles files = LineFiles.open(directory, List.of("a.csv", "b \"2\".csv"))) {
                for (Assessment assessment : assessments) {
                    files.write(files.render(List.of(assessment), causes));
                }
            }
            directory.commit();
        }
    }

    private static LineKey key(String order) {
        return new LineKey(SHOP, order, order);
    }

    private static Assessment assessment(String order, List<Assessment.Signal> signals) {
        return assessment(order, "I-0001", signals);
    }

    private static Assessment assessment(String order, String incident, List<Assessment.Signal> signals) {
        return new Assessment(
                key(order),
                new SourceRef(0, 2),
                AT,
                null,
                null,
                null,
                0.1234567,
                0.5,
                Assessment.KnownThen.RECONSTRUCTED,
                Band.WATCH,
                incident,
                signals,
                List.of(
                        new Counterfactual(DELIVERED, List.of("parcel.no_hub"), "杭州市", 0.05, Band.CLEAR),
                        new Counterfactual(LEFT_OUT, List.of("repeat.buyer"), null, 0.0625, Band.CLEAR),
                        new Counterfactual(LEFT_OUT, List.of("repeat.buyer", "parcel.no_hub"), null, 0.01, Band.CLEAR)),
                List.of());
    }

    private static Assessment.Signal signal(String detector) {
        Fact fact = new Fact(
                detector,
                "buyer.orders.1d",
                9,
                Fact.Operator.MORE,
                2.5,
                Fact.Limit.EXPECTATION,
                Duration.ofDays(1),
                List.of(new SourceRef(0, 2), new SourceRef(0, 3), new SourceRef(1, 7)),
                12,
                Map.of("coupon", "C\n1"));
        return new Assessment.Signal(detector, new Opinion.Suspicious(3, List.of(fact)));
    }

    /** One class that could be compared, one that could not. */
    private static InnocenceRecord compared() {
        Season autumn = new Season(2026, Season.Part.AUTUMN);
        Comparison told = new Comparison("hats", autumn, 40, 1, 90, 2, new Comparison.Told(.025, List.of(.025, .5)));
        Comparison refused = new Comparison("shoes", autumn, 3, 0, 90, 2, new Comparison.Refused(900));
        Selection.Count count = new Selection.Count();
        count.passes(Condition.CALLED_GENUINE);
        return InnocenceRecord.of(new Innocence(.05, count.selection(), List.of(told, refused), new TreeMap<>(), 1));
    }

    @Test
    void aComparisonSaysHowManyAreDistinguishableOrHowManyVerifiedOrdersItTakes() {
        assertThat(compared().comparisons())
                .containsExactly(
                        new InnocenceRecord.Compared("hats", "2026-autumn", 40, 1, 90, 2, null, .025, 1),
                        new InnocenceRecord.Compared("shoes", "2026-autumn", 3, 0, 90, 2, 900, null, null));
        assertThat(compared().selection()).hasSize(Condition.values().length);
        assertThat(compared().selection().get(0)).isEqualTo(new InnocenceRecord.Left("called_genuine", 1));
    }

    private static RunRecord run() {
        return new RunRecord(
                "0.1.0",
                "ab",
                "model",
                "cause model",
                AT,
                "Asia/Shanghai",
                new TreeMap<>(Map.of("prior", "estimated")),
                List.of(new RunRecord.Input("a.csv", "ff", 12, "canonical", "UTF-8", 2, 1)),
                List.of(),
                List.of(new RunRecord.Shop("tmall", "s", 2, 0.01, true, 0.1, 0.5, compared(), null)),
                new RunRecord.Totals(2, 2, 0, 2, 0, 1, 0, 0, 0),
                List.of(new RunRecord.RowsSetAside(new Wording("不是时间", "no date"), 1)),
                new TreeMap<>(Map.of("addresses_not_compared", 200_000L)),
                List.of(new RunRecord.Abstention("repeat.ip", "ip", "missing", 2)),
                new RunRecord.Clock(AT, AT.plusSeconds(1), 1.0, "17"));
    }
}
