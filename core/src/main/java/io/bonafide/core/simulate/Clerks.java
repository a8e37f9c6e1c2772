package io.bonafide.core.simulate;

import io.bonafide.core.simulate.Sale.Say;
import java.util.List;

/**
 * What is written beside ordinary orders: memos with letters and numbers of their own, flags, messages, talks before and
 * after. In some shops the clerks note a shelf, an agent or an invoice in code, so that a code alone says little.
 */
final class Clerks {
    /** Share of ordinary orders that the platform marks as risky by mistake. */
    private static final double FALSELY_MARKED = 0.0012;

    /** Share of shops whose clerks write codes. */
    private static final double IN_CODE = 0.35;

    private static final List<String> CODES = List.of("A-", "B-", "C-", "G", "K", "KF", "P-", "S", "V", "补", "★");

    private static final String CALLED = "电话联系过";
    private static final String REFUSED = "客人问好评返现 已说明没有";
    private static final int ONE_IN = 16;

    private static final List<String> MEMOS = List.of(
            "送赠品",
            "发顺丰",
            "改地址",
            "补发1件",
            "老客户 送小样",
            "S码换M码",
            "V领款 缺货",
            "开发票",
            CALLED,
            "周一发",
            "赠品x2",
            "已改3-502",
            "换货 单号已登记",
            "缺货等2天",
            "G款 白色",
            "不要放快递柜",
            "礼物 写贺卡",
            "包装加固",
            "+1件赠品",
            "优先发");
    private static final List<String> FLAGS = List.of("红", "黄", "绿", "蓝", "紫");
    private static final List<String> MESSAGES =
            List.of("尽快发货谢谢", "不要黑色", "麻烦包装好一点", "送货前打电话", "请放门口", "生日礼物请附卡片", "发顺丰可补差价", "工作日送", "周末不在家", "要大一码");
    private static final List<List<String>> TALKS = List.of(
            List.of("b在吗", "a在的亲，请问有什么可以帮您", "b这个有现货吗", "a有的，今天付款明天发出"),
            List.of("b请问尺码怎么选", "a您平时穿多大呢", "bM码", "a那就按平时尺码"),
            List.of("b什么时候发货", "a48小时内发出哦"),
            List.of("b可以优惠点吗", "a现在已经是活动价了亲", "b好吧"),
            List.of("b快递到哪了", "a帮您查一下，预计明天到", "b谢谢"),
            List.of("b少了一个赠品", "a抱歉，帮您补发"));

    private final double coded;
    private final List<String> codes;

    /** @param shop what is chance for the shop as a whole */
    Clerks(Dice shop) {
        double share = shop.between(0.004, 0.2);
        coded = shop.chance(IN_CODE) ? share : 0;
        codes = List.of(shop.pick(CODES), shop.pick(CODES), shop.pick(CODES));
    }

    void write(Sale sale) {
        Dice dice = sale.dice;
        boolean memo = dice.chance(0.07);
        boolean flag = dice.chance(0.08);
        boolean message = dice.chance(0.06);
        boolean talk = dice.chance(0.10);
        boolean moved = dice.chance(0.006);
        boolean risky = dice.chance(FALSELY_MARKED);
        boolean inCode = dice.chance(coded);
        if (risky) {
            sale.mark();
        }
        if (inCode && sale.memo == null) {
            sale.memo = dice.pick(codes) + dice.below(900);
        }
        if (sale.quiet) {
            return;
        }
        if (memo && sale.memo == null) {
            sale.memo = memo(dice.pick(MEMOS), sale.at);
        }
        if (flag && sale.flag == null) {
            sale.flag = dice.pick(FLAGS);
        }
        if (message && sale.buyerMessage == null) {
            sale.buyerMessage = dice.pick(MESSAGES);
        }
        if (talk && sale.says.isEmpty()) {
            talk(sale, dice.pick(TALKS), sale.at - 30L * dice.between(2, 60));
        }
        if (moved) {
            sale.addressChanged = true;
        }
    }

    /** Now and then the clerk notes that somebody asked for a reward, and got none. */
    private static String memo(String memo, long at) {
        return memo.equals(CALLED) && at % ONE_IN == 0 ? REFUSED : memo;
    }

    /** A conversation of lines that begin with {@code a} for the agent or {@code b} for the buyer. */
    static void talk(Sale sale, List<String> lines, long from) {
        long at = from;
        for (String line : lines) {
            sale.says.add(new Say(line.charAt(0) == 'a', at, line.substring(1)));
            at += sale.dice.between(4, 60);
        }
    }
}
