package io.bonafide.core.assess.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

final class MemoTermTest {

    @ParameterizedTest
    @CsvSource({"好评返现已转,好评返", "刷 单 12号,刷单", "刷-单,刷单", "ＫongＢao 已发,KONGBAO", "shuadan 3,SHUADAN", "拍a发b,拍A发B", "空包：圆通,空包"
    })
    void aTermIsSeenThroughSpacesSignsWidthAndCase(String memo, String term) {
        assertThat(MemoTerm.of(memo)).isEqualTo(term);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                " ",
                "加急 发顺丰",
                "补单：补开发票",
                "佣金按合同",
                "试用装一份",
                "帮客人接单定制",
                "S 5.20",
                "礼品包装",
                "牙刷单独包装",
                "毛刷，单件发",
                "做单独礼盒",
                "送空包装盒一个",
                "放单独袋子里",
                "客户拿手机号查",
                "刷手机看到的",
                "邮费返款5元已转",
                "质量问题返现场维修",
                "免评估费"
            })
    void anOrdinaryMemoHasNone(String memo) {
        assertThat(MemoTerm.of(memo)).isNull();
    }
}
