package io.bonafide.exchange.intake;

import io.bonafide.core.order.ShopKey;
import io.bonafide.exchange.layout.Draft;
import io.bonafide.exchange.layout.Field;
import io.bonafide.exchange.spill.ExternalSorter;
import io.bonafide.exchange.spill.Packer;
import io.bonafide.exchange.spill.Scratch;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Takes rows in any order and gives them back order by order.
 *
 * <p>Accept every row, then {@link #seal}, then {@link #orders}. A row that names only a tracking number is taken to the
 * orders whose rows name the same number; one that nobody can use is set aside.
 */
final class DraftStore implements AutoCloseable {
    private static final int SHARE_OF_WAYBILLS = 8;

    private final DraftCheck check;
    private final Texts texts;
    private final DraftCodec codec;
    private final Quarantine quarantine;
    private final ShopTable shops = new ShopTable();
    private final AddressBook addresses = new AddressBook();
    private final SightingBook sightings;
    private final Packer packer = new Packer();
    private final ExternalSorter rows;
    private final WaybillJoin byWaybill;
    private TreeMap<ShopKey, List<Integer>> resolved = new TreeMap<>();

    /**
     * @param memoryBytes for the rows; those that name only a tracking number take up to a quarter as much again
     * @param zone in which the shops' weeks begin
     * @param notAfter rows that speak of a later time are set aside
     */
    DraftStore(
            Scratch scratch,
            long memoryBytes,
            Texts texts,
            Quarantine quarantine,
            ZoneId zone,
            @Nullable Instant notAfter) {
        this.sightings = new SightingBook(zone);
        this.check = new DraftCheck(notAfter);
        this.texts = texts;
        this.codec = new DraftCodec(texts);
        this.quarantine = quarantine;
        this.rows = new ExternalSorter(scratch, "rows", memoryBytes);
        this.byWaybill = new WaybillJoin(scratch, memoryBytes / SHARE_OF_WAYBILLS, codec, quarantine);
    }

    /** What packs rows for {@link #accept(PackedRows, int, int)}, as often as threads want one. See {@link DraftPacking}. */
    DraftPacking packing(@Nullable String platform, @Nullable String shopId) {
        return new DraftPacking(check, texts, addresses, platform, shopId);
    }

    /** Takes the rows {@code from} to before {@code to} of those packed. */
    void accept(PackedRows packed, int from, int to) {
        for (int i = from; i < to; i++) {
            byte[] shop = DraftCodec.shopPrefix(shops.numberOf(packed.shop(i)));
            System.arraycopy(shop, 0, packed.array(), packed.start(i), shop.length);
            rows.add(packed.array(), packed.start(i), packed.keyLength(i), packed.length(i));
        }
    }

    /** Takes a row. The draft may be reused afterwards. */
    void accept(Draft draft) {
        Quarantine.@Nullable Entry problem = check.problem(draft);
        if (problem != null) {
            quarantine.add(problem);
            return;
        }
        addresses.take(draft);
        int shop = shops.numberOf(ShopTable.Named.of(draft));
        @Nullable String orderId = draft.text(Field.ORDER_ID);
        if (orderId == null) {
            byWaybill.accept(shop, draft);
        } else {
            rows.add(packer, codec.write(packer, shop, orderId.strip(), draft));
        }
    }

    /**
     * Ends the taking of rows.
     *
     * @param said of their addresses
     * @throws TieContradictionException if not all that was said can be true
     */
    SaidTies seal(List<TieRow> said) throws InterruptedException, TieContradictionException {
        rows.seal();
        resolved = shops.resolved();
        byWaybill.join(rows, shops, resolved);
        OrderAddresses orders = new OrderAddresses(resolved, List.of(rows, byWaybill.joined()), codec);
        SaidTies ties = new SaidTies(orders, quarantine);
        said.forEach(ties::take);
        addresses.close(ties.said());
        return ties;
    }

    /** Which addresses are one place. Known once sealed. */
    AddressBook addresses() {
        return addresses;
    }

    /** What masked receivers show; filled while orders are read. */
    SightingBook sightings() {
        return sightings;
    }

    /** The shops that rows are of, in order. Known once sealed. */
    List<ShopKey> shops() {
        return List.copyOf(resolved.keySet());
    }

    /** How many rows are to be read from {@link #orders}. */
    long count() {
        return rows.count() + byWaybill.joined().count();
    }

    /** The orders, by shop and order id. */
    OrderReader orders() {
        return new OrderReader(resolved, List.of(rows, byWaybill.joined()), codec, addresses, quarantine);
    }

    @Override
    public void close() {
        rows.close();
        byWaybill.close();
    }
}
