package io.bonafide.exchange.intake;

import io.bonafide.core.exposure.Wording;
import io.bonafide.core.order.CurrencyCode;
import io.bonafide.core.order.OrderStatus;
import io.bonafide.core.order.Platform;
import io.bonafide.core.order.Scan;
import io.bonafide.core.order.SourceRef;
import io.bonafide.exchange.layout.Draft;
import io.bonafide.exchange.layout.Field;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds what would make a row unusable, so that nothing that is joined later can fail. */
final class DraftCheck {
    private static final int LONGEST_ID = 200;
    private static final List<Field> INSTANTS = Arrays.stream(Field.values())
            .filter(field -> field.type() == Field.Type.INSTANT && field != Field.SHIP_BY)
            .toList();
    private static final Field[] IDS = {Field.ORDER_ID, Field.LINE_ID, Field.SHOP_ID};
    private static final Set<String> CODES =
            Arrays.stream(Platform.values()).map(Platform::code).collect(Collectors.toUnmodifiableSet());
    private static final Set<String> STATUSES =
            Arrays.stream(OrderStatus.values()).map(OrderStatus::code).collect(Collectors.toUnmodifiableSet());
    private static final Set<String> NODES =
            Arrays.stream(Scan.Node.values()).map(DraftCheck::code).collect(Collectors.toUnmodifiableSet());

    private final long latest;

    /** @param notAfter no row may speak of a later time, but for the time to ship by; null for no bound */
    DraftCheck(@Nullable Instant notAfter) {
        latest = notAfter == null ? Long.MAX_VALUE : notAfter.getEpochSecond();
    }

    /** The word for a node in a {@link Field#SCAN_NODE}, such as {@code picked_up}. */
    static String code(Scan.Node node) {
        return node.name().toLowerCase(Locale.ROOT);
    }

    /** Why {@code draft} cannot be used, or null if it can. */
    Quarantine.@Nullable Entry problem(Draft draft) {
        Quarantine.@Nullable Entry problem = missing(draft);
        problem = problem != null ? problem : badId(draft);
        problem = problem != null ? problem : badWord(draft);
        problem = problem != null ? problem : badNumber(draft);
        return problem != null ? problem : future(draft);
    }

    private static Quarantine.@Nullable Entry missing(Draft draft) {
        boolean parcel = draft.part() == Draft.Part.PARCEL || draft.part() == Draft.Part.SCAN;
        if (!draft.has(Field.ORDER_ID) && !(parcel && draft.has(Field.TRACKING_NO))) {
            return entry(
                    draft,
                    parcel ? Field.TRACKING_NO : Field.ORDER_ID,
                    "missing",
                    new Wording(
                            "该行没有说明属于哪个订单。请连同该列一起导出。",
                            "The row does not say which order it belongs to. Export it with that column."));
        }
        if (draft.part() == Draft.Part.SCAN && !draft.has(Field.SCAN_AT)) {
            return entry(
                    draft,
                    Field.SCAN_AT,
                    "missing",
                    new Wording("物流轨迹的节点需要时间。", "A node of a parcel's trace needs its time."));
        }
        return null;
    }

    private static Quarantine.@Nullable Entry badId(Draft draft) {
        for (Field field : IDS) {
            @Nullable String id = draft.text(field);
            if (id != null && (id.isBlank() || id.length() > LONGEST_ID)) {
                return entry(
                        draft,
                        field,
                        "text of " + id.length() + " characters",
                        new Wording(
                                "编号有 1 到 %d 个字符。请检查各列是否对应正确。".formatted(LONGEST_ID),
                                "An id has 1 to %d characters. Check that the columns are mapped rightly."
                                        .formatted(LONGEST_ID)));
            }
        }
        return null;
    }

    private static Quarantine.@Nullable Entry badWord(Draft draft) {
        @Nullable String platform = draft.text(Field.PLATFORM);
        if (platform != null
                && !CODES.contains(platform)
                && Platform.ofCode(platform).isEmpty()) {
            return unknownWord(draft, Field.PLATFORM, "平台", "a platform");
        }
        @Nullable String status = draft.text(Field.STATUS);
        if (status != null && !STATUSES.contains(status)) {
            return unknownWord(draft, Field.STATUS, "状态", "a status");
        }
        @Nullable String node = draft.text(Field.SCAN_NODE);
        if (node != null && !NODES.contains(node)) {
            return unknownWord(draft, Field.SCAN_NODE, "物流节点", "a node of a parcel's trace");
        }
        @Nullable String currency = draft.text(Field.CURRENCY);
        return currency == null || CurrencyCode.isCode(currency)
                ? null
                : unknownWord(draft, Field.CURRENCY, "币种", "a currency");
    }

    private static Quarantine.@Nullable Entry badNumber(Draft draft) {
        if (draft.has(Field.QUANTITY) && draft.number(Field.QUANTITY) < 1) {
            return entry(
                    draft,
                    Field.QUANTITY,
                    "number below 1",
                    new Wording(
                            "一笔至少一件。退货请填在退款各列。",
                            "A line has at least one piece. A return belongs into the refund columns."));
        }
        if (draft.number(Field.PARCEL_WEIGHT_G) < 0) {
            return entry(
                    draft,
                    Field.PARCEL_WEIGHT_G,
                    "negative number",
                    new Wording("包裹重量不为负。", "A parcel's weight is not negative."));
        }
        long stars = draft.has(Field.REVIEW_STARS) ? draft.number(Field.REVIEW_STARS) : 1;
        return stars >= 1 && stars <= 5
                ? null
                : entry(
                        draft,
                        Field.REVIEW_STARS,
                        "number outside 1 to 5",
                        new Wording("评价为 1 到 5 星。", "A review has 1 to 5 stars."));
    }

    private Quarantine.@Nullable Entry future(Draft draft) {
        for (int i = 0; i < INSTANTS.size(); i++) {
            if (draft.number(INSTANTS.get(i)) > latest) {
                return entry(draft, INSTANTS.get(i), "time in the future", later(Instant.ofEpochSecond(latest)));
            }
        }
        return null;
    }

    private static Wording later(Instant latest) {
        return new Wording(
                "时间晚于 %s。请检查该列的格式和时区，或以更晚的时间为准分析。".formatted(latest),
                "The time is after %s. Check the column's format and zone, or analyse as of a later time."
                        .formatted(latest));
    }

    private static Quarantine.Entry unknownWord(Draft draft, Field field, String zh, String en) {
        Wording reason = new Wording(
                "不认识这个%s。请在布局中对应它。".formatted(zh), "The word is not known as %s. Map it in the layout.".formatted(en));
        return entry(draft, field, "unknown word", reason);
    }

    private static Quarantine.Entry entry(Draft draft, Field field, String valueClass, Wording reason) {
        return new Quarantine.Entry(new SourceRef(draft.file(), draft.row()), field.column(), valueClass, reason);
    }
}
