package io.bonafide.exchange.intake;

import io.bonafide.core.exposure.Wording;
import io.bonafide.core.order.Event;
import io.bonafide.core.order.ShopKey;
import io.bonafide.exchange.layout.CellSource;
import io.bonafide.exchange.layout.ColumnPlan;
import io.bonafide.exchange.layout.DecodeSettings;
import io.bonafide.exchange.layout.Decoded;
import io.bonafide.exchange.layout.Draft;
import io.bonafide.exchange.layout.Field;
import io.bonafide.exchange.layout.Layout;
import io.bonafide.exchange.layout.LayoutCatalog;
import io.bonafide.exchange.layout.RowDecoder;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Reads events of one shop that are given one by one, by a program rather than a file. Each has a type, a time, an order, and what the
 * columns of the canonical files of that type say; the same values are read the same way as from those files. Not thread-safe.
 */
public final class GivenEvents {
    /** Cells that every event has or may have. */
    static final String TYPE = "type";

    static final String AT = "at";
    static final String ORDER = "order_id";
    static final String LINE = "line_id";

    private final Map<GivenType.Rows, Reader> readers = new EnumMap<>(GivenType.Rows.class);
    private final LineAssembler assembler;
    private final DraftCheck check = new DraftCheck(null);
    private final ShopKey shop;

    public GivenEvents(ShopKey shop, DecodeSettings settings) {
        this.shop = shop;
        this.assembler = new LineAssembler(settings.currency());
        for (GivenType.Rows rows : GivenType.Rows.values()) {
            readers.put(rows, new Reader(rows, settings));
        }
    }

    /**
     * Reads one.
     *
     * @param cells by column; blank ones say nothing
     * @throws UnusableEventException if any cell is wrong, unknown to the type, or missing
     */
    public GivenEvent read(Map<String, String> cells) throws UnusableEventException {
        GivenType type = type(cells.get(TYPE));
        requireKnown(type, cells);
        required(cells, AT);
        required(cells, ORDER);
        return checked(type, draft(type, cells));
    }

    /**
     * Reads again what is left of one when all that may identify somebody was taken out.
     *
     * @param open its other cells
     * @param stands what {@link GivenEvent#stands} gave
     */
    public GivenEvent restore(Map<String, String> open, Map<String, String> stands) throws UnusableEventException {
        GivenType type = type(open.get(TYPE));
        Draft draft = draft(type, open);
        GivenEvent.putBack(stands, draft);
        return checked(type, draft);
    }

    /**
     * An event of an import as one that was given, with its identities' tokens in place of what they are of.
     *
     * @param event of this shop
     * @throws UnusableEventException if it says what no given event may
     */
    public Imported imported(Event event) throws UnusableEventException {
        EventCells cells = EventCells.of(event);
        return new Imported(restore(cells.open(), cells.stands()), cells.open());
    }

    private Draft draft(GivenType type, Map<String, String> cells) throws UnusableEventException {
        Draft draft = reader(type).decode(type, cells);
        String orderId = cells.getOrDefault(ORDER, "").strip();
        String lineId = cells.getOrDefault(LINE, "").strip();
        draft.set(Field.ORDER_ID, orderId);
        draft.set(Field.LINE_ID, lineId.isEmpty() ? orderId : lineId);
        if (!draft.has(Field.CREATED_AT)) {
            draft.set(Field.CREATED_AT, draft.number(draft.has(Field.SCAN_AT) ? Field.SCAN_AT : Field.REVIEW_AT));
        }
        return draft;
    }

    private GivenEvent checked(GivenType type, Draft draft) throws UnusableEventException {
        Quarantine.@Nullable Entry problem = check.problem(draft);
        if (problem != null) {
            throw new UnusableEventException(type.given(problem.column()), problem.reason());
        }
        return new GivenEvent(type, shop, draft, assembler);
    }

    private Reader reader(GivenType type) {
        Reader reader = readers.get(type.rows());
        if (reader == null) {
            throw new IllegalStateException("The rows (%s) have no reader. Give them one.".formatted(type.rows()));
        }
        return reader;
    }

    private static GivenType type(@Nullable String code) throws UnusableEventException {
        return GivenType.of(code == null ? "" : code.strip())
                .orElseThrow(() -> new UnusableEventException(
                        TYPE,
                        new Wording(
                                "事件类型须为以下之一：%s。".formatted(GivenType.codes()),
                                "The type of an event is one of %s.".formatted(GivenType.codes()))));
    }

    private static void requireKnown(GivenType type, Map<String, String> cells) throws UnusableEventException {
        for (String column : new TreeSet<>(cells.keySet())) {
            if (!type.knows(column)) {
                throw new UnusableEventException(
                        column,
                        new Wording(
                                "%s 事件没有这一项。可用的项：%s。".formatted(type.code(), type.columnsText()),
                                "An event of type %s does not have this. It may have %s."
                                        .formatted(type.code(), type.columnsText())));
            }
        }
    }

    private static String required(Map<String, String> cells, String column) throws UnusableEventException {
        String value = cells.getOrDefault(column, "");
        if (value.isBlank()) {
            throw new UnusableEventException(
                    column, new Wording("缺少这一项。请填写。", "This is missing. Every event needs it."));
        }
        return value;
    }

    /**
     * An event of an import.
     *
     * @param open the cells of it that identify nobody, by column
     */
    public record Imported(GivenEvent event, SortedMap<String, String> open) {}

    /** Decodes the cells of one canonical file. */
    private static final class Reader {
        private final List<String> headers;
        private final RowDecoder decoder;

        Reader(GivenType.Rows rows, DecodeSettings settings) {
            Layout layout = LayoutCatalog.shipped(rows.layout());
            this.headers = layout.columns().stream().map(Layout.Column::header).toList();
            this.decoder = new RowDecoder(layout, new ColumnPlan(layout.columns(), List.of(), List.of()), settings);
        }

        Draft decode(GivenType type, Map<String, String> cells) throws UnusableEventException {
            Draft draft = new Draft();
            List<Draft> more = new ArrayList<>();
            Decoded decoded = decoder.decode(new Row(headers, type, cells), 0, 0, draft, more::add);
            if (!more.isEmpty()) {
                throw new UnusableEventException(
                        "tracking_no",
                        new Wording(
                                "一个 shipped 事件只含一个运单号。请为每个包裹各给一个事件。",
                                "A shipped event has one waybill. Give an event for each parcel."));
            }
            if (decoded instanceof Decoded.Rejected rejected) {
                throw new UnusableEventException(type.given(rejected.column()), rejected.reason());
            }
            if (decoder.sawUnknownStatus()) {
                throw new UnusableEventException(
                        "status",
                        new Wording(
                                "未知的状态。可用：unpaid、paid、shipped、completed、closed。",
                                "The status is not known. It is one of unpaid, paid, shipped, completed, closed."));
            }
            return draft;
        }
    }

    /** The event as a row of its canonical file, with its time in the columns of its type. */
    private record Row(List<String> headers, GivenType type, Map<String, String> cells) implements CellSource {
        @Override
        public int size() {
            return headers.size();
        }

        @Override
        public String cell(int index) {
            String header = headers.get(index);
            return type.times().contains(header) ? cells.getOrDefault(AT, "") : cells.getOrDefault(header, "");
        }
    }
}
