package io.bonafide.exchange.layout;

import io.bonafide.core.order.IdentityKind;
import io.bonafide.core.order.IdentitySealer;
import io.bonafide.core.order.OrderStatus;
import io.bonafide.exchange.layout.Layout.Reading;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One invented row of a layout: what stands in each of its columns, and what is to be read from it. Nobody in it exists.
 */
final class FixtureRow {
    static final byte[] KEY = new byte[16];
    private static final IdentitySealer SEALER = new IdentitySealer(KEY);
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final List<String> NOTHING = List.of("", "null", "NULL", "--", "-", " ", "\u3000");

    /** How a row is written. */
    enum Kind {
        PLAIN,
        /** With everything that exports and spreadsheets wrap around values. */
        WRAPPED,
        /** With nothing in any column that need not have something. */
        EMPTY,
        /** Placed, and not paid: the amounts are 0. */
        UNPAID
    }

    private final Layout layout;
    private final Kind kind;
    private final int number;
    private final boolean lines;
    private final Map<String, Object> cells = new LinkedHashMap<>();
    private final Map<Field, Object> expected = new EnumMap<>(Field.class);

    /** @param lines whether a cell may hold more than one line */
    FixtureRow(Layout layout, Kind kind, int number, boolean lines) {
        this.layout = layout;
        this.kind = kind;
        this.number = number;
        this.lines = lines;
        layout.columns().forEach(column -> cells.put(column.header(), cell(column)));
    }

    Object cell(String header) {
        return cells.get(header);
    }

    /**
     * What is to be read where only {@code kept} columns are there: texts, minor units, seconds, 0 or 1, and the hash of
     * an identity.
     */
    Map<Field, Object> expected(List<String> kept) {
        expected.clear();
        layout.columns().stream()
                .filter(column -> column.field() != null && kept.contains(column.header()))
                .forEach(this::expect);
        if (layout.quirks().contains(Layout.Quirk.PAID_IS_NET_OF_REFUND) && expected.containsKey(Field.REFUND_AMOUNT)) {
            long refund = (Long) expected.get(Field.REFUND_AMOUNT);
            expected.computeIfPresent(Field.ORDER_AMOUNT, (field, net) -> (Long) net + refund);
        }
        if (!expected.containsKey(Field.PAID_AT)) {
            // An amount of zero on an order that nobody paid is no payment of zero.
            for (Field amount : List.of(Field.ORDER_AMOUNT, Field.PAID_AMOUNT)) {
                if (Long.valueOf(0).equals(expected.get(amount))) {
                    expected.remove(amount);
                }
            }
        }
        boolean total =
                layout.columns().stream().anyMatch(c -> c.reading() == Reading.TOTAL && kept.contains(c.header()));
        if (total && expected.containsKey(Field.LIST_PRICE) && expected.containsKey(Field.QUANTITY)) {
            expected.put(Field.LIST_PRICE, (Long) expected.get(Field.LIST_PRICE) / 2);
        }
        return new TreeMap<>(expected);
    }

    private boolean required(Layout.Column column) {
        return layout.required().contains(column.header()) || column.field() == Field.ORDER_ID;
    }

    private Object cell(Layout.Column column) {
        Field field = column.field();
        if (kind == Kind.EMPTY && !required(column)) {
            return switch (column.header()) {
                case "退款金额" -> "无退款申请";
                case "订单关闭原因" -> "订单未关闭";
                case "流量体裁" -> "数据将于第二天更新";
                default -> NOTHING.get(Math.floorMod(column.header().hashCode(), NOTHING.size()));
            };
        }
        if (field == null) {
            return "不读的内容" + number;
        }
        return switch (column.reading()) {
            case SEVERAL -> kind == Kind.WRAPPED ? "No:9001" + number : "9001" + number;
            case CARRIER_AND_NUMBER -> "晨光快运-9001" + number;
            case DIVISIONS -> "测试省 测试市 测试区 测试路%d号(100000)".formatted(number);
            case UNLESS_WITHDRAWN -> "退款成功";
            case KG -> kind == Kind.WRAPPED ? "1.250 " : "1.25";
            case MAGNITUDE -> kind == Kind.WRAPPED ? "-1,005.50元" : "1005.50";
            case TOTAL -> kind == Kind.WRAPPED ? "￥2,469.00" : "2469.00";
            case HASH, WHETHER, PLAIN -> plain(column, field);
        };
    }

    private Object plain(Layout.Column column, Field field) {
        return switch (field.type()) {
            case TEXT -> text(field);
            case NUMBER -> field == Field.QUANTITY ? "2" : Integer.toString(number);
            case MONEY -> money(field);
            case INSTANT -> field == Field.PAID_AT && kind == Kind.UNPAID ? "" : time(field);
            case BOOLEAN -> column.reading() == Reading.WHETHER ? "有，测试" : "是";
            case IDENTITY -> identity(field);
        };
    }

    private String text(Field field) {
        if (field == Field.STATUS) {
            List<String> words = layout.statuses().keySet().stream().sorted().toList();
            String word = words.get(number % words.size());
            return kind == Kind.WRAPPED ? " " + word.replace(",", "，") + " " : word;
        }
        String value = value(field);
        boolean id = field == Field.ORDER_ID || field == Field.LINE_ID || field == Field.ITEM_ID;
        if (kind == Kind.WRAPPED && id) {
            return field == Field.ORDER_ID ? "=\"" + value + "\"" : "'" + value + (lines ? "\t" : " ");
        }
        return value;
    }

    /** The ids are beyond 2^53, and one more than an even number, which no spreadsheet's number holds. */
    private String value(Field field) {
        return switch (field) {
            case ORDER_ID -> pdd() ? "260301-%015d".formatted(123 + number) : "46116860184273879" + (11 + 2 * number);
            case LINE_ID -> "46116860184273869" + (11 + 2 * number);
            case ITEM_ID -> "90071992547409" + (11 + 2 * number);
            case CURRENCY -> "USD";
            case TITLE -> lines && kind == Kind.WRAPPED ? "测试商品，\"大\"号\n第二行," + number : "测试商品" + number;
            default -> "测试" + field.column() + number;
        };
    }

    private boolean pdd() {
        return layout.quirks().contains(Layout.Quirk.DAY_IN_ORDER_NUMBER);
    }

    private String money(Field field) {
        boolean zero = kind == Kind.UNPAID && (field == Field.ORDER_AMOUNT || field == Field.PAID_AMOUNT);
        if (zero) {
            return number % 2 == 0 ? "0元" : "0.00";
        }
        return kind == Kind.WRAPPED ? "￥ 1,234.50元" : "1234.5";
    }

    private LocalDateTime local(Field field) {
        return LocalDateTime.of(2026, 3, 1 + number, 10, 30).plusMinutes(field.ordinal());
    }

    private Object time(Field field) {
        LocalDateTime local = local(field);
        if (layout.key().startsWith("shopify")) {
            return local.format(DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss")) + " +0000";
        }
        if (layout.key().startsWith("amazon")) {
            return local.format(DateTimeFormatter.ISO_LOCAL_DATE_TIME) + "+00:00";
        }
        return kind == Kind.WRAPPED ? local : local.format(DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss"));
    }

    private long seconds(Field field) {
        boolean abroad = layout.key().startsWith("shopify") || layout.key().startsWith("amazon");
        Instant at = local(field).atZone(abroad ? ZoneOffset.UTC : SHANGHAI).toInstant();
        return at.getEpochSecond();
    }

    private String identity(Field field) {
        String value = person(field);
        return kind == Kind.WRAPPED ? "'" + value + " " : value;
    }

    private String person(Field field) {
        return switch (field) {
            case RECEIVER_NAME -> "张某某" + number;
            case PHONE -> "1990000000" + number;
            case ADDRESS -> "测试路%d号".formatted(number);
            case TRACKING_NO -> "9001" + number;
            default -> "测试买家" + number;
        };
    }

    private void expect(Layout.Column column) {
        Field field = column.field();
        if (kind == Kind.EMPTY && !required(column)) {
            if (field == Field.CREATED_AT && pdd()) {
                expected.put(
                        field,
                        LocalDateTime.of(2026, 3, 1, 0, 0).atZone(SHANGHAI).toEpochSecond());
            }
            return;
        }
        switch (column.reading()) {
            case SEVERAL -> expected.put(field, token(IdentityKind.WAYBILL, "9001" + number));
            case CARRIER_AND_NUMBER -> {
                expected.put(Field.CARRIER, "晨光快运");
                expected.put(field, token(IdentityKind.WAYBILL, "9001" + number));
            }
            case DIVISIONS -> {
                expected.put(Field.PROVINCE, "测试省");
                expected.put(Field.CITY, "测试市");
                expected.put(Field.DISTRICT, "测试区");
                expected.put(field, token(IdentityKind.ADDRESS, person(Field.ADDRESS)));
            }
            case UNLESS_WITHDRAWN -> {}
            case KG -> expected.put(field, 1250L);
            case MAGNITUDE -> expected.put(field, 100_550L);
            case TOTAL -> expected.put(field, 246_900L);
            case HASH, WHETHER, PLAIN -> expectPlain(field);
        }
    }

    private void expectPlain(Field field) {
        switch (field.type()) {
            case TEXT -> expected.put(field, field == Field.STATUS ? status() : value(field));
            case NUMBER -> expected.put(field, field == Field.QUANTITY ? 2L : (long) number);
            case MONEY -> expected.put(field, money(field).startsWith("0") ? 0L : 123_450L);
            case INSTANT -> {
                if (field != Field.PAID_AT || kind != Kind.UNPAID) {
                    expected.put(field, seconds(field));
                }
            }
            case BOOLEAN -> expected.put(field, 1L);
            case IDENTITY -> expected.put(field, token(kind(field), person(field)));
        }
    }

    private String status() {
        List<String> words = layout.statuses().keySet().stream().sorted().toList();
        OrderStatus status = layout.statuses().get(words.get(number % words.size()));
        return status.code();
    }

    private static IdentityKind kind(Field field) {
        return switch (field) {
            case RECEIVER_NAME -> IdentityKind.RECEIVER;
            case BUYER_ID -> IdentityKind.BUYER;
            case TRACKING_NO -> IdentityKind.WAYBILL;
            case DEVICE_ID -> IdentityKind.DEVICE;
            default -> IdentityKind.valueOf(field.name());
        };
    }

    private static long token(IdentityKind kind, String value) {
        return SEALER.hash(kind, value);
    }
}
