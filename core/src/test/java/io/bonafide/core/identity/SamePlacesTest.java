package io.bonafide.core.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

final class SamePlacesTest {
    private static final int HOUSEHOLD = 6;
    private static final List<String> FAMILY = List.of(
            "浙江省杭州市西湖区晨光大道188号望江花园3栋1201室",
            "浙江省杭州市西湖区晨光大道188号望江花园3栋1201室ab",
            "浙江省杭州市西湖区晨光大道一八八号望江花园叁栋1201室",
            "浙江省杭州市西湖区晨-光-大-道188号望江花园3幢1201",
            "晨光大道188号望江花园3栋1201室送货上门",
            "浙江省杭州市西湖区晨光大道188号望江花圆3栋1201室",
            "浙江省杭州市西湖区晨光大道188号望江花园3#1201室",
            "浙江省杭州市西湖区望江花园3栋1201室晨光大道188号");

    @Test
    void aFamilyOfRewrittenAddressesIsOnePlaceAndEveryTieSaysWhy() {
        SamePlaces places = of(FAMILY);
        assertThat(placesOf(places, FAMILY.size())).hasSize(1);
        assertThat(places.ties()).hasSizeGreaterThanOrEqualTo(FAMILY.size() - 1).allSatisfy(tie -> {
            assertThat(tie.reasons()).isNotEmpty();
            assertThat(tie.place()).isEqualTo(places.place(tie.one())).isEqualTo(places.place(tie.other()));
        });
    }

    @Test
    void neighboursAreNot() {
        List<String> neighbours = List.of(
                FAMILY.get(0),
                "浙江省杭州市西湖区晨光大道188号望江花园3栋1202室",
                "浙江省杭州市西湖区晨光大道188号望江花园2栋1201室",
                "浙江省宁波市海曙区晨光大道188号望江花园3栋1201室",
                "浙江省杭州市西湖区晨光大道188号望江花园3栋****");
        assertThat(of(neighbours).ties()).isEmpty();
        assertThat(placesOf(of(neighbours), neighbours.size())).hasSize(neighbours.size());
    }

    @Test
    void whatANamedHubIsCalledIsLeftAsItIs() {
        List<String> hub =
                FAMILY.stream().map(text -> text.replace("望江花", "菜鸟驿站")).toList();
        assertThat(of(hub).ties()).isEmpty();
    }

    @Test
    void aWritingThatStrangersShareIsTiedToNone() {
        List<Spelling> spellings = new ArrayList<>();
        for (int i = 0; i < FAMILY.size(); i++) {
            spellings.add(new Spelling(i, FAMILY.get(i), null, null, null, i == 0));
        }
        SamePlaces places = SamePlaces.of(spellings, AddressParameters.defaults(), HOUSEHOLD, Said.NOTHING);
        assertThat(places.place(0)).isZero();
        assertThat(places.ties()).isNotEmpty().noneMatch(tie -> tie.one() == 0 || tie.other() == 0);
    }

    @Test
    void writingsWithoutADoorAreOneOnlyIfTheyAreAsFewAsAHousehold() {
        List<String> many = new ArrayList<>();
        for (String tail : List.of("", "送货上门", "放门口", "请电联", "代收", "转交", "请上门")) {
            many.add("浙江省杭州市西湖区晨光大道188号望江花园" + tail);
        }
        assertThat(placesOf(of(many), many.size())).hasSize(many.size());
        List<String> few = many.subList(0, HOUSEHOLD);
        assertThat(placesOf(of(few), few.size())).hasSize(1);
    }

    @Test
    void theColumnsSayTheCityWhereTheTextDoesNot() {
        String street = "晨光大道188号望江花园3栋1201室";
        SamePlaces places = SamePlaces.of(
                List.of(
                        new Spelling(1, FAMILY.get(0), null, null, null, false),
                        new Spelling(2, street, "浙江省", "杭州市", "西湖区", false),
                        new Spelling(3, street + "放门口", "浙江省", "宁波市", "海曙区", false)),
                AddressParameters.defaults(),
                HOUSEHOLD,
                Said.NOTHING);
        assertThat(places.place(1)).isEqualTo(places.place(2)).isNotEqualTo(places.place(3));
    }

    @Test
    void theOrderInWhichTheyAreGivenDoesNotMatter() {
        Random random = new Random(11);
        List<Spelling> spellings = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            String text = FAMILY.get(random.nextInt(FAMILY.size()))
                    .replace("188", String.valueOf(188 + random.nextInt(9)))
                    .replace("望江", random.nextBoolean() ? "望江" : "临江");
            spellings.add(new Spelling(i, text, null, null, null, random.nextInt(20) == 0));
        }
        SamePlaces first = SamePlaces.of(spellings, AddressParameters.defaults(), HOUSEHOLD, Said.NOTHING);
        assertThat(placesOf(first, spellings.size())).hasSizeBetween(10, 200);
        for (int round = 0; round < 5; round++) {
            Collections.shuffle(spellings, random);
            SamePlaces again = SamePlaces.of(spellings, AddressParameters.defaults(), HOUSEHOLD, Said.NOTHING);
            assertThat(again.ties()).isEqualTo(first.ties());
            assertThat(LongStream.range(0, spellings.size()).map(again::place))
                    .containsExactly(LongStream.range(0, spellings.size())
                            .map(first::place)
                            .boxed()
                            .toArray(Long[]::new));
        }
    }

    @Test
    void whatIsSaidToBeApartIsNotOnePlaceThroughAThirdEither() {
        SamePlaces places = of(FAMILY, new Said(List.of(), List.of(new Said.Pair(0, 1))));
        assertThat(places.place(0)).isNotEqualTo(places.place(1));
        assertThat(placesOf(places, FAMILY.size())).hasSize(2);
        assertThat(places.ties())
                .allSatisfy(tie -> assertThat(places.place(tie.one())).isEqualTo(places.place(tie.other())));
        assertThat(places.ties()).hasSizeLessThan(of(FAMILY).ties().size());
    }

    @Test
    void whatIsSaidToBeOnePlaceBringsWhatIsTiedWithItAndOutweighsWhatIsFound() {
        List<String> texts = new ArrayList<>(FAMILY.subList(0, 2));
        texts.add("浙江省杭州市西湖区菜鸟驿站");
        texts.add("浙江省杭州市余杭区文一路9号2室");
        texts.add("浙江省杭州市余杭区文一路9号2室ab");
        Said said = new Said(
                List.of(new Said.Pair(0, 2), new Said.Pair(2, 3), new Said.Pair(99, 2)), List.of(new Said.Pair(1, 4)));
        assertThat(of(texts).ties()).hasSize(2);
        SamePlaces places = of(texts, said);
        assertThat(places.place(0))
                .isEqualTo(places.place(2))
                .isEqualTo(places.place(3))
                .isEqualTo(places.place(99));
        assertThat(places.place(1) == places.place(0)).isNotEqualTo(places.place(4) == places.place(0));
        assertThat(places.ties().subList(0, 3))
                .allSatisfy(tie -> assertThat(tie.reasons()).containsExactly(Reason.SAID));
    }

    @Test
    void aContradictionNamesThePairsThatLeadAcross() {
        List<Said.Pair> same = List.of(new Said.Pair(1, 2), new Said.Pair(7, 8), new Said.Pair(3, 2));
        assertThat(new Said(same, List.of(new Said.Pair(7, 1), new Said.Pair(3, 1))).contradiction())
                .contains(new Said.Contradiction(1, List.of(2, 0)));
        assertThat(new Said(same, List.of(new Said.Pair(7, 1), new Said.Pair(9, 1))).contradiction())
                .isEmpty();
    }

    @Test
    void noTwoSaidToBeApartAreEverOneAndAllSaidToBeOneAre() {
        Random random = new Random(17);
        int refused = 0;
        int contradictions = 0;
        for (int round = 0; round < 300; round++) {
            List<String> texts = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                texts.add(FAMILY.get(random.nextInt(FAMILY.size()))
                        .replace("188", String.valueOf(188 + random.nextInt(2))));
            }
            Said said = new Said(pairs(random, random.nextInt(4)), pairs(random, random.nextInt(4)));
            if (said.contradiction().isPresent()) {
                contradictions++;
                continue;
            }
            SamePlaces places = of(texts, said);
            assertThat(said.same()).allMatch(pair -> places.place(pair.one()) == places.place(pair.other()));
            assertThat(said.apart()).allMatch(pair -> places.place(pair.one()) != places.place(pair.other()));
            SamePlaces without = of(texts, new Said(said.same(), List.of()));
            boolean bound =
                    said.apart().stream().anyMatch(pair -> without.place(pair.one()) == without.place(pair.other()));
            refused += bound ? 1 : 0;
            if (!bound) {
                assertThat(places.ties()).isEqualTo(without.ties());
            }
        }
        assertThat(refused).isBetween(50, 250);
        assertThat(contradictions).isBetween(3, 100);
    }

    private static List<Said.Pair> pairs(Random random, int count) {
        List<Said.Pair> pairs = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int one = random.nextInt(12);
            pairs.add(new Said.Pair(one, (one + 1 + random.nextInt(11)) % 12));
        }
        return pairs;
    }

    private static SamePlaces of(List<String> texts) {
        return of(texts, Said.NOTHING);
    }

    private static SamePlaces of(List<String> texts, Said said) {
        List<Spelling> spellings = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            spellings.add(new Spelling(i, texts.get(i), null, null, null, false));
        }
        return SamePlaces.of(spellings, AddressParameters.defaults(), HOUSEHOLD, said);
    }

    private static List<Long> placesOf(SamePlaces places, int count) {
        return LongStream.range(0, count).map(places::place).distinct().boxed().collect(Collectors.toList());
    }
}
