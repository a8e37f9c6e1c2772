package io.bonafide.exchange.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DelimiterTest {
    private static char sniffed(String text) {
        return Delimiter.of(text, true).character();
    }

    @Test
    void theOneThatSplitsMostLinesAlikeIsTaken() {
        assertThat(sniffed("a,b,c\n1,2,3\n")).isEqualTo(',');
        assertThat(sniffed("a\tb\n1\t2\n")).isEqualTo('\t');
        assertThat(sniffed("a;b;c\n1,5;2,5;3\n")).isEqualTo(';');
        assertThat(sniffed("a|b\n1|2\n")).isEqualTo('|');
    }

    @Test
    void quotesAreRespected() {
        assertThat(sniffed("id;memo\n1;\"a,b,c,d\"\n2;\"a,b,c,d\"\n3;\"x\ny,z,z,z\"\n"))
                .isEqualTo(';');
    }

    @Test
    void oneInEveryCellDoesNotWinOverManyColumns() {
        assertThat(sniffed("id,coupons,x\n1,a;b,x\n2,c;d,x\n3,e;f,x\n")).isEqualTo(',');
    }

    @Test
    void titlesBeforeTheTableDoNotDecide() {
        assertThat(sniffed("订单报表, 店铺\n导出时间, 今天\nid\ta\tb\n1\t2\t3\n2\t3\t4\n3\t4\t5\n"))
                .isEqualTo('\t');
    }

    @Test
    void aSingleColumnIsSeparatedByCommas() {
        assertThat(sniffed("id\n1\n2\n")).isEqualTo(',');
    }

    @Test
    void theLastRecordOfAHeadThatIsCutIsNotCounted() {
        assertThat(Delimiter.of("a;b\n1;2\n3,4,5,6,7,8", false).character()).isEqualTo(';');
    }
}
