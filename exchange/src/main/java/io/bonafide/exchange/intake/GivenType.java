package io.bonafide.exchange.intake;

import io.bonafide.core.order.Event;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What kinds of events can be given by themselves, and what each may say: columns of the canonical files. */
public enum GivenType {
    PLACED(Event.Kind.PLACED, Rows.ORDERS, List.of("created_at"), """
            item_id sku_id title category quantity list_price unit_price paid_amount discount_amount shipping_fee currency \
            shop_discount item_discount coins_discount platform_subsidy red_packet ship_by coupon_ids buyer_id \
            buyer_registered_at receiver_name phone province city district address oaid device_id ip traffic_source \
            creator_id share_link_id buyer_message"""),
    PAID(Event.Kind.PAID, Rows.ORDERS, List.of("created_at", "paid_at"), "paid_amount currency payment_account"),
    SHIPPED(
            Event.Kind.SHIPPED,
            Rows.ORDERS,
            List.of("created_at", "shipped_at"),
            "carrier tracking_no parcel_weight_g"),
    SCANNED(Event.Kind.SCANNED, Rows.TRACKING, List.of("at"), "tracking_no node city message"),
    DELIVERED(Event.Kind.DELIVERED, Rows.ORDERS, List.of("created_at", "delivered_at"), ""),
    CONFIRMED(Event.Kind.CONFIRMED, Rows.ORDERS, List.of("created_at", "confirmed_at"), ""),
    REVIEWED(Event.Kind.REVIEWED, Rows.REVIEWS, List.of("at"), "stars text"),
    REFUND_REQUESTED(
            Event.Kind.REFUND_REQUESTED,
            Rows.ORDERS,
            List.of("created_at", "refund_requested_at"),
            "refund_amount currency refund_reason"),
    REFUNDED(
            Event.Kind.REFUNDED,
            Rows.ORDERS,
            List.of("created_at", "refunded_at"),
            "refund_amount currency refund_reason returned"),
    CLOSED(Event.Kind.CLOSED, Rows.ORDERS, List.of("created_at", "closed_at"), "close_reason"),
    /** What no time is known of, told at its time of telling. */
    NOTED(
            Event.Kind.NOTED,
            Rows.ORDERS,
            List.of("created_at"),
            "status close_reason seller_memo seller_flag platform_risk_mark");

    private static final Set<String> COMMON =
            Set.of(GivenEvents.TYPE, GivenEvents.AT, GivenEvents.ORDER, GivenEvents.LINE);

    private final Event.Kind kind;
    private final Rows rows;
    private final Set<String> times;
    private final List<String> columns;

    GivenType(Event.Kind kind, Rows rows, List<String> times, String columns) {
        this.kind = kind;
        this.rows = rows;
        this.times = Set.copyOf(times);
        this.columns = columns.isEmpty() ? List.of() : List.of(columns.split("\\s+"));
    }

    /** Such as {@code refund_requested}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The columns that an event of the type may have, besides its type, time, order and line. */
    public List<String> columns() {
        return columns;
    }

    /** The column of the canonical orders that holds the event's time; none where another file does, or none. */
    public Optional<String> fileColumn() {
        if (rows != Rows.ORDERS || this == NOTED) {
            return Optional.empty();
        }
        return times.size() == 1
                ? times.stream().findFirst()
                : times.stream().filter(column -> !column.equals("created_at")).findFirst();
    }

    /** What an event of any type may have. */
    public static Set<String> everyColumn() {
        Set<String> columns = new TreeSet<>(COMMON);
        Arrays.stream(values()).forEach(type -> columns.addAll(type.columns));
        return columns;
    }

    static Optional<GivenType> of(String code) {
        return Arrays.stream(values()).filter(type -> type.code().equals(code)).findFirst();
    }

    /** Every kind of event has its type. */
    static GivenType of(Event.Kind kind) {
        return valueOf(kind.name());
    }

    static String codes() {
        return Arrays.stream(values()).map(GivenType::code).collect(Collectors.joining(", "));
    }

    String columnsText() {
        return columns.isEmpty() ? "type, at, order_id, line_id" : String.join(", ", columns);
    }

    boolean knows(String column) {
        return columns.contains(column) || COMMON.contains(column);
    }

    Event.Kind kind() {
        return kind;
    }

    Rows rows() {
        return rows;
    }

    /** The columns of the file that hold the event's time. */
    Set<String> times() {
        return times;
    }

    /** What the event calls the column of the file, or of the canonical layout. */
    String given(String column) {
        return switch (column) {
            case "scan_at", "review_at" -> GivenEvents.AT;
            case "scan_node" -> "node";
            case "review_stars" -> "stars";
            default -> times.contains(column) ? GivenEvents.AT : column;
        };
    }

    /** Which canonical file has its columns. */
    enum Rows {
        ORDERS("bonafide_orders"),
        TRACKING("bonafide_tracking"),
        REVIEWS("bonafide_reviews");

        private final String layout;

        Rows(String layout) {
            this.layout = layout;
        }

        String layout() {
            return layout;
        }
    }
}
