package io.bonafide.exchange.intake;

import io.bonafide.exchange.layout.Draft;
import io.bonafide.exchange.layout.Field;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/** Invented canonical rows with some 45 columns filled, the newest first as exports are; the same for the same seed. */
final class SampleRows {
    private static final long START = 1_760_000_000L;
    private static final long SPAN = 90L * 86_400;

    private final long count;
    private final long seed;
    private final Draft draft = new Draft();

    SampleRows(long count, long seed) {
        this.count = count;
        this.seed = seed;
    }

    /** Hands every row to {@code sink}. */
    void to(Consumer<Draft> sink) {
        for (long i = 0; i < count; i++) {
            sink.accept(row(i));
        }
    }

    Draft row(long i) {
        SplittableRandom random = new SplittableRandom(seed * 1_000_003 + i);
        draft.clear(Draft.Part.LINE, 0, i + 2);
        long placed = START + SPAN - i * SPAN / count - random.nextLong(60);
        int item = random.nextInt(800);
        draft.set(Field.PLATFORM, new String("tmall"));
        draft.set(Field.SHOP_ID, new String("shop-1"));
        draft.set(
                Field.ORDER_ID,
                Long.toString(2_400_000_000_000_000_000L + (count - i) * 1_000_003 + random.nextInt(1000)));
        draft.set(Field.LINE_ID, String.valueOf(draft.text(Field.ORDER_ID)));
        purchase(random, item, placed);
        people(random, placed);
        life(random, placed);
        return draft;
    }

    private void purchase(SplittableRandom random, int item, long placed) {
        draft.set(Field.ITEM_ID, "6800000" + item);
        draft.set(Field.SKU_ID, "6800000" + item + "-" + random.nextInt(6));
        draft.set(Field.TITLE, "云朵棉柔抽纸家用整箱实惠装 " + item + " 号");
        draft.set(Field.CATEGORY, "居家日用-" + item % 20);
        draft.set(Field.QUANTITY, 1 + random.nextInt(3));
        draft.set(Field.LIST_PRICE, 5900 + item);
        draft.set(Field.UNIT_PRICE, 4900 + item);
        draft.set(Field.PAID_AMOUNT, 4400 + item);
        draft.set(Field.DISCOUNT_AMOUNT, 500);
        draft.set(Field.SHIPPING_FEE, 0);
        draft.set(Field.CURRENCY, new String("CNY"));
        draft.set(Field.SHOP_DISCOUNT, 300);
        draft.set(Field.ITEM_DISCOUNT, 100);
        draft.set(Field.COINS_DISCOUNT, 50);
        draft.set(Field.PLATFORM_SUBSIDY, 50);
        draft.set(Field.RED_PACKET, 0);
        draft.set(Field.SHIP_BY, placed + 172_800);
        if (random.nextInt(4) == 0) {
            draft.set(Field.COUPON_IDS, "C" + random.nextInt(40));
        }
    }

    private void people(SplittableRandom random, long placed) {
        draft.set(Field.BUYER_ID, random.nextLong(), false);
        draft.set(Field.BUYER_REGISTERED_AT, placed - random.nextLong(200_000_000));
        draft.set(Field.RECEIVER_NAME, random.nextLong(), true);
        draft.set(Field.PHONE, random.nextLong(), true);
        draft.set(Field.PROVINCE, "省" + random.nextInt(31));
        draft.set(Field.CITY, "市" + random.nextInt(340));
        draft.set(Field.DISTRICT, "区" + random.nextInt(2800));
        draft.set(Field.ADDRESS, random.nextLong(), false);
        draft.set(Field.DEVICE_ID, random.nextLong(), false);
        draft.set(Field.IP, random.nextLong(), false);
        draft.set(Field.PAYMENT_ACCOUNT, random.nextLong(), false);
        draft.set(Field.TRAFFIC_SOURCE, "来源" + random.nextInt(9));
        draft.set(Field.CREATOR_ID, "creator" + random.nextInt(60));
        draft.set(Field.BUYER_MESSAGE, random.nextInt(2));
        draft.set(Field.SELLER_FLAG, "flag" + random.nextInt(5));
        if (random.nextInt(10) == 0) {
            draft.set(Field.SELLER_MEMO, "备注 " + random.nextInt(1_000_000));
        }
    }

    private void life(SplittableRandom random, long placed) {
        draft.set(Field.CREATED_AT, placed);
        if (random.nextInt(10) == 0) {
            draft.set(Field.STATUS, new String("closed"));
            draft.set(Field.CLOSED_AT, placed + 86_400);
            draft.set(Field.CLOSE_REASON, "买家未付款");
            return;
        }
        draft.set(Field.STATUS, new String("completed"));
        draft.set(Field.PAID_AT, placed + random.nextInt(900));
        draft.set(Field.SHIPPED_AT, placed + 3600 + random.nextInt(100_000));
        draft.set(Field.DELIVERED_AT, placed + 260_000 + random.nextInt(100_000));
        draft.set(Field.CONFIRMED_AT, placed + 600_000 + random.nextInt(100_000));
        draft.set(Field.CARRIER, "快递" + random.nextInt(6));
        draft.set(Field.TRACKING_NO, random.nextLong(), false);
        draft.set(Field.PARCEL_WEIGHT_G, 300 + random.nextInt(2000));
        if (random.nextInt(15) == 0) {
            draft.set(Field.REFUND_AMOUNT, 4400);
            draft.set(Field.REFUND_REQUESTED_AT, placed + 300_000);
            draft.set(Field.REFUNDED_AT, placed + 400_000);
            draft.set(Field.REFUND_REASON, "七天无理由" + random.nextInt(4));
            draft.set(Field.RETURNED, 1);
        }
    }
}
