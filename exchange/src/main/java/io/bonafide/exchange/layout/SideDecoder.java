package io.bonafide.exchange.layout;

import io.bonafide.core.exposure.PlatformFinding;
import io.bonafide.core.exposure.Wording;
import io.bonafide.core.order.Identity;
import io.bonafide.core.order.IdentityKind;
import io.bonafide.core.order.Label;
import io.bonafide.core.order.LineKey;
import io.bonafide.core.order.Platform;
import io.bonafide.core.order.ShopContext;
import io.bonafide.core.order.ShopKey;
import org.jspecify.annotations.Nullable;

/** Decodes the rows of a canonical file that stands beside the orders: items, campaigns, changes and so on. */
public final class SideDecoder {
    private final Layout.Rows rows;
    private final DecodeSettings settings;
    private final ShopKey shop;
    private final SideCells cells;

    /** @param shop of rows that name none */
    public SideDecoder(Layout layout, ColumnPlan plan, DecodeSettings settings, ShopKey shop) {
        this.rows = layout.rows();
        this.settings = settings;
        this.shop = shop;
        this.cells = new SideCells(plan, settings.zone(), settings.currency());
    }

    /** Whether a layout's rows are for this decoder, and not for {@link RowDecoder}. */
    public static boolean reads(Layout layout) {
        return layout.rows().compareTo(Layout.Rows.ITEM) >= 0;
    }

    /** What the row says. */
    public SideRecord decode(CellSource row) {
        cells.start(row);
        if (cells.blank()) {
            return new SideRecord.Blank();
        }
        try {
            return record();
        } catch (SideCells.BadCell e) {
            return new SideRecord.Unusable(e.rejected());
        } catch (IllegalArgumentException e) {
            String reason = String.valueOf(e.getMessage()).replace('\n', ' ').strip();
            return new SideRecord.Unusable(new Decoded.Rejected(
                    "", "values that do not fit together", new Wording("该行的值互相矛盾：" + reason, reason)));
        }
    }

    private SideRecord record() {
        return switch (rows) {
            case ITEM -> new SideRecord.OfItem(shop(), item());
            case CAMPAIGN -> new SideRecord.OfCampaign(shop(), campaign());
            case CHANGE -> new SideRecord.OfChange(shop(), change());
            case TRAFFIC -> new SideRecord.OfTraffic(shop(), traffic());
            case CHAT -> new SideRecord.OfChat(shop(), chat());
            case FINDING -> new SideRecord.OfFinding(finding());
            case LABEL -> new SideRecord.OfLabel(label());
            case TIE -> tie();
            default -> throw new IllegalStateException("""
                    The layout's rows (%s) are no side records.
                    Use RowDecoder.""".formatted(rows));
        };
    }

    private ShopKey shop() {
        @Nullable String id = cells.text("shop_id");
        @Nullable String platform = cells.text("platform");
        Platform known = platform == null
                ? shop.platform()
                : Platform.ofCode(platform)
                        .orElseThrow(() -> new SideCells.BadCell(
                                "platform",
                                "unknown word",
                                new Wording("不认识这个平台。请写 other。", "The word is not known as a platform. Write other.")));
        return new ShopKey(known, id == null ? shop.shopId() : id);
    }

    private ShopContext.ItemInfo item() {
        return new ShopContext.ItemInfo(
                cells.need("item_id"),
                cells.text("sku_id"),
                cells.time("from"),
                cells.money("list_price"),
                cells.money("cost"),
                cells.text("category"),
                cells.bool("virtual"));
    }

    private ShopContext.Campaign campaign() {
        @Nullable String kind = cells.text("kind");
        return new ShopContext.Campaign(
                cells.need("campaign_id"),
                cells.text("name"),
                cells.needTime("starts_at"),
                cells.needTime("ends_at"),
                cells.several("item_ids"),
                kind == null
                        ? ShopContext.Campaign.Kind.PROMOTION
                        : cells.word("kind", kind, ShopContext.Campaign.Kind.class));
    }

    private ShopContext.Change change() {
        return new ShopContext.Change(
                cells.needTime("at"),
                cells.text("staff_id"),
                cells.need("object"),
                cells.text("object_id"),
                cells.need("field"),
                cells.text("old"),
                cells.text("new"));
    }

    private ShopContext.Traffic traffic() {
        return new ShopContext.Traffic(
                cells.needDate("date"),
                cells.need("item_id"),
                cells.count("visitors"),
                cells.count("views"),
                cells.decimal("avg_stay_s"),
                cells.count("cart_adds"),
                cells.count("favourites"),
                cells.count("paying_buyers"),
                cells.count("search_visitors"),
                cells.count("paid_visitors"));
    }

    private ShopContext.Chat chat() {
        @Nullable String buyer = cells.text("buyer_id");
        Identity.@Nullable Token token =
                buyer == null ? null : settings.sealer().seal(IdentityKind.BUYER, buyer);
        return new ShopContext.Chat(
                cells.need("conversation_id"),
                cells.text("order_id"),
                token,
                cells.text("agent_id"),
                cells.word("speaker", cells.need("speaker"), Speaker.class) == Speaker.AGENT,
                cells.needTime("at"),
                cells.need("text"));
    }

    private PlatformFinding finding() {
        @Nullable String status = cells.text("status");
        ShopKey of = shop();
        return new PlatformFinding(
                cells.need("finding_id"),
                of.platform(),
                of.shopId(),
                cells.text("rule"),
                cells.needTime("found_at"),
                cells.small("lines"),
                cells.small("orders"),
                cells.several("order_ids"),
                cells.several("item_ids"),
                cells.bool("severe"),
                cells.bool("mass"),
                status == null
                        ? PlatformFinding.Status.UPHELD
                        : cells.word("status", status, PlatformFinding.Status.class),
                cells.small("points"),
                cells.money("damages"),
                cells.text("notice_id"));
    }

    private Label label() {
        String order = cells.need("order_id");
        @Nullable String line = cells.text("line_id");
        @Nullable String source = cells.text("source");
        return new Label(
                new LineKey(shop(), order, line == null ? order : line),
                cells.word("label", cells.need("label"), Label.Verdict.class),
                cells.text("cause"),
                cells.text("scenario"),
                source == null ? Label.NOBODY_NAMED : source,
                cells.time("at"));
    }

    /** Blank where there is no verdict, as in a row of {@code addresses.csv} that was left as it is. */
    private SideRecord tie() {
        @Nullable String verdict = cells.text("verdict");
        return verdict == null
                ? new SideRecord.Blank()
                : new SideRecord.OfTie(
                        shop(),
                        cells.needId("order_id"),
                        cells.needId("other_order_id"),
                        cells.word("verdict", verdict, Verdict.class) == Verdict.SAME);
    }

    private enum Verdict {
        SAME,
        APART
    }

    private enum Speaker {
        BUYER,
        AGENT
    }
}
