package io.bonafide.core.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

final class IdentitySealerTest {
    private static final byte[] KEY = new byte[16];

    static {
        for (int i = 0; i < KEY.length; i++) {
            KEY[i] = (byte) i;
        }
    }

    private final IdentitySealer sealer = new IdentitySealer(KEY);

    @Test
    void theHashIsTheOneOfThePapersVectors() {
        byte[] message = new byte[64];
        for (int i = 0; i < message.length; i++) {
            message[i] = (byte) i;
        }
        SipHash hash = new SipHash(KEY);
        assertThat(hash.hash(message, 0)).isEqualTo(0x726fdb47dd0e0e31L);
        assertThat(hash.hash(message, 1)).isEqualTo(0x74f839c593dc67fdL);
        assertThat(hash.hash(message, 8)).isEqualTo(0x93f5f5799a932462L);
        assertThat(hash.hash(message, 15)).isEqualTo(0xa129ca6149be45e5L);
    }

    @Test
    void aKeyHasSixteenBytes() {
        assertThatThrownBy(() -> new IdentitySealer(new byte[8])).hasMessageContaining("8 bytes");
    }

    @Test
    void anAddressThatNamesAHubSaysSoInItsHash() {
        assertThat(List.of("苏州市晨光路便民驿站", "江苏省 苏州市 晨光路8号丰巢快递柜", "苏州市晨光路2号星河大学3号宿舍楼201室", "苏州市学院路12号青禾大学东门"))
                .allMatch(address -> IdentitySealer.namesHub(sealer.hash(IdentityKind.ADDRESS, address)));
        assertThat(List.of(
                        "苏州市晨光路8号晴园3栋201室",
                        "苏州市晨光路8号晴园3栋201室（放丰巢快递柜）",
                        "苏州市学院路12号晴园3栋201室",
                        "苏州市大学南路12号晴园3栋201室",
                        "苏州市晨光路***",
                        "8号201"))
                .noneMatch(address -> IdentitySealer.namesHub(sealer.hash(IdentityKind.ADDRESS, address)));
    }

    @Test
    void equalValuesOfTwoKindsHaveDifferentTokens() {
        assertThat(sealer.hash(IdentityKind.BUYER, "晨光")).isNotEqualTo(sealer.hash(IdentityKind.RECEIVER, "晨光"));
    }

    @Test
    void tokensOfTwoKeysDiffer() {
        assertThat(new IdentitySealer(new byte[16]).hash(IdentityKind.BUYER, "晨光"))
                .isNotEqualTo(sealer.hash(IdentityKind.BUYER, "晨光"));
    }

    @Test
    void aPhoneIsTheSameHoweverItIsWritten() {
        long plain = sealer.hash(IdentityKind.PHONE, "19900000001");
        assertThat(sealer.hash(IdentityKind.PHONE, "+86 199-0000-0001")).isEqualTo(plain);
        assertThat(sealer.hash(IdentityKind.PHONE, "0086 199 0000 0001")).isEqualTo(plain);
        assertThat(sealer.hash(IdentityKind.PHONE, "１９９００００００01")).isEqualTo(plain);
        assertThat(sealer.hash(IdentityKind.PHONE, "19900000002")).isNotEqualTo(plain);
    }

    @Test
    void networkAddressesOfOneNetworkHaveOneRange() {
        assertOneRange(IdentityKind.IP, "240.1.2.3", "240.1.2.254");
        assertOneRange(IdentityKind.IP, "2001:db8:7:1::5", "2001:DB8:7:2::9");
        assertTwoRanges(IdentityKind.IP, "240.1.2.3", "240.1.3.3");
        assertTwoRanges(IdentityKind.IP, "2001:db8:7:1::5", "2001:db8:8:1::5");
    }

    @Test
    void mobileNumbersThatBeginAlikeHaveOneRange() {
        assertOneRange(IdentityKind.PHONE, "15412340001", "+86 154-1234-9999");
        assertTwoRanges(IdentityKind.PHONE, "15412340001", "15412350001");
    }

    @Test
    void whatIsNoWholeValueHasNoRangeInCommon() {
        assertTwoRanges(IdentityKind.PHONE, "154****0001", "154****0002");
        assertTwoRanges(IdentityKind.PHONE, "1541234000", "1541234999");
        assertTwoRanges(IdentityKind.IP, "240.1.2.*", "240.1.2.3");
        assertTwoRanges(IdentityKind.IP, "240.1..2", "240.1..3");
        assertTwoRanges(IdentityKind.IP, "2001::5", "2001::6");
        assertTwoRanges(IdentityKind.IP, "2001:db8:7:*", "2001:db8:7:1::5");
        assertTwoRanges(IdentityKind.DEVICE, "240.1.2.3", "240.1.2.4");
    }

    private void assertOneRange(IdentityKind kind, String one, String other) {
        assertThat(sealer.hash(kind, one)).isNotEqualTo(sealer.hash(kind, other));
        assertThat(range(kind, one)).isEqualTo(range(kind, other));
    }

    private void assertTwoRanges(IdentityKind kind, String one, String other) {
        assertThat(range(kind, one)).isNotEqualTo(range(kind, other));
    }

    private long range(IdentityKind kind, String value) {
        return IdentitySealer.range(sealer.hash(kind, value));
    }

    @Test
    void anAddressIsTheSameWithoutItsSpacesAndSigns() {
        assertThat(sealer.hash(IdentityKind.ADDRESS, "晨光一路 8 号，3-201室"))
                .isEqualTo(sealer.hash(IdentityKind.ADDRESS, "晨光一路8号3201室"));
    }

    @Test
    void anAddressIsTheSameInOtherDigitsAndWordsAndWithNoiseBehindIt() {
        long plain = sealer.hash(IdentityKind.ADDRESS, "浙江省杭州市西湖区晨光一路8号3栋201室");
        for (String other : List.of(
                "浙江杭州市西湖区晨光一路８号３幢２０１室",
                "浙江省杭州市西湖区晨光一路八号三号楼二〇一室",
                "浙江省/杭州市/西湖区 晨光1路8号·3座201室",
                "浙江省杭州市西湖区晨光一路8号3栋201室放前台")) {
            assertThat(sealer.hash(IdentityKind.ADDRESS, other)).as(other).isEqualTo(plain);
        }
        for (String other : List.of(
                "浙江省杭州市西湖区晨光一路8号3栋202室",
                "浙江省杭州市西湖区晨光一路8号2栋201室",
                "浙江省杭州市滨江区晨光一路8号3栋201室",
                "江苏省杭州市西湖区晨光一路8号3栋201室",
                "浙江省杭州市西湖区晨光二路8号3栋201室",
                "浙江省杭州市西湖区晨光一路8号3栋2**室")) {
            assertThat(sealer.hash(IdentityKind.ADDRESS, other)).as(other).isNotEqualTo(plain);
        }
    }

    @Test
    void anAddressThatCannotBeReadIsTheSameWithoutSignsOnly() {
        assertThat(sealer.hash(IdentityKind.ADDRESS, "8号-201")).isEqualTo(sealer.hash(IdentityKind.ADDRESS, "8 号 201"));
        assertThat(sealer.hash(IdentityKind.ADDRESS, "8号201")).isNotEqualTo(sealer.hash(IdentityKind.ADDRESS, "八号201"));
    }

    @Test
    void starsAndLentNumbersAreMasked() {
        assertThat(sealer.seal(IdentityKind.RECEIVER, "林**").masked()).isTrue();
        assertThat(sealer.seal(IdentityKind.PHONE, "199＊＊＊＊0001").masked()).isTrue();
        assertThat(sealer.seal(IdentityKind.PHONE, "17000000001转1234").masked()).isTrue();
        for (String lent : List.of(
                "19900000001-12",
                "19900000001 转 1234",
                "199 0000 0001 分机号：1234",
                "19900000001[1234]",
                "+86 19900000001,1234",
                "0571-88880000-801",
                "+1 201-555-0123 ext. 7")) {
            assertThat(sealer.seal(IdentityKind.PHONE, lent).masked()).as(lent).isTrue();
        }
        for (String own : List.of(
                "19900000001", "+86 199-0000-0001", "0571-88880000", "19900000001,19900000002", "+1 201-555-0123")) {
            assertThat(sealer.seal(IdentityKind.PHONE, own).masked()).as(own).isFalse();
        }
    }

    @Test
    void aNumberOfAnotherCountryIsNoChineseOneOfTheSameDigits() {
        long abroad = sealer.hash(IdentityKind.PHONE, "+1 991-555-0123");
        assertThat(sealer.hash(IdentityKind.PHONE, "001 991 555 0123")).isEqualTo(abroad);
        assertThat(sealer.hash(IdentityKind.PHONE, "19915550123")).isNotEqualTo(abroad);
        assertThat(sealer.hash(IdentityKind.PHONE, "+86 571 8888 0000"))
                .isEqualTo(sealer.hash(IdentityKind.PHONE, "57188880000"));
    }
}
