package io.bonafide.exchange.intake;

import io.bonafide.core.exposure.PlatformFinding;
import io.bonafide.core.order.Label;
import io.bonafide.core.order.LineKey;
import io.bonafide.core.order.Platform;
import io.bonafide.core.order.ShopContext;
import io.bonafide.core.order.ShopKey;
import io.bonafide.core.order.SourceRef;
import io.bonafide.exchange.layout.SideRecord;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the files beside the orders say, held in memory. A record that names its shop in part or not at all belongs to
 * the only shop that agrees with what it does say, as an order's row does ({@link ShopTable}).
 */
final class SideFiles {
    private static final String UNNAMED = "default";

    private final List<SideRecord.OfShop> ofShops = new ArrayList<>();
    private final List<PlatformFinding> findings = new ArrayList<>();
    private final List<Label> labels = new ArrayList<>();
    private final List<TieRow> ties = new ArrayList<>();

    /** The shop that stands for a record which names none. */
    static ShopKey unnamed(@Nullable Platform platform, @Nullable String shopId) {
        return new ShopKey(platform == null ? Platform.OTHER : platform, shopId == null ? UNNAMED : shopId);
    }

    /** @param where the row, as a message tells it */
    void add(SideRecord side, SourceRef source, String where) {
        if (side instanceof SideRecord.OfShop ofShop) {
            ofShops.add(ofShop);
        } else if (side instanceof SideRecord.OfFinding finding) {
            findings.add(finding.finding());
        } else if (side instanceof SideRecord.OfLabel label) {
            labels.add(label.label());
        } else if (side instanceof SideRecord.OfTie tie) {
            ties.add(new TieRow(source, where, tie));
        }
    }

    /** What is known of {@code shop}. */
    ShopContext context(ShopKey shop, List<ShopKey> shops, ZoneId zone) {
        List<SideRecord.OfShop> own = ofShops.stream()
                .filter(side -> home(side.shop(), shops).equals(shop))
                .toList();
        return new ShopContext(
                shop,
                zone,
                sorted(
                        own,
                        SideRecord.OfItem.class,
                        SideRecord.OfItem::item,
                        Comparator.comparing(
                                ShopContext.ItemInfo::from, Comparator.nullsFirst(Comparator.<Instant>naturalOrder()))),
                sorted(
                        own,
                        SideRecord.OfCampaign.class,
                        SideRecord.OfCampaign::campaign,
                        Comparator.comparing(ShopContext.Campaign::startsAt)),
                sorted(
                        own,
                        SideRecord.OfChange.class,
                        SideRecord.OfChange::change,
                        Comparator.comparing(ShopContext.Change::at)),
                sorted(
                        own,
                        SideRecord.OfTraffic.class,
                        SideRecord.OfTraffic::traffic,
                        Comparator.comparing(ShopContext.Traffic::date)),
                sorted(
                        own,
                        SideRecord.OfChat.class,
                        SideRecord.OfChat::chat,
                        Comparator.comparing(ShopContext.Chat::at)));
    }

    /** The findings, in time order, each of a shop of the run where one agrees. */
    List<PlatformFinding> findings(List<ShopKey> shops) {
        return findings.stream()
                .map(finding -> of(finding, home(new ShopKey(finding.platform(), finding.shopId()), shops)))
                .distinct()
                .sorted(PlatformFinding.IN_TIME)
                .toList();
    }

    /** The labels of a shop's lines, in the order in which they were read. */
    List<Label> labels(ShopKey shop, List<ShopKey> shops) {
        Map<ShopKey, ShopKey> homes = new HashMap<>();
        return labels.stream()
                .filter(label -> shop.equals(homes.computeIfAbsent(label.line().shop(), named -> home(named, shops))))
                .map(label -> of(label, shop))
                .toList();
    }

    /** What was said of addresses, in the order in which it was read. */
    List<TieRow> ties() {
        return List.copyOf(ties);
    }

    private static Label of(Label label, ShopKey shop) {
        LineKey line = new LineKey(shop, label.line().orderId(), label.line().lineId());
        return new Label(line, label.verdict(), label.cause(), label.scenario(), label.labelledBy(), label.at());
    }

    private static PlatformFinding of(PlatformFinding finding, ShopKey shop) {
        return new PlatformFinding(
                finding.findingId(),
                shop.platform(),
                shop.shopId(),
                finding.rule(),
                finding.foundAt(),
                finding.lines(),
                finding.orders(),
                finding.orderIds(),
                finding.itemIds(),
                finding.severe(),
                finding.mass(),
                finding.status(),
                finding.points(),
                finding.damages(),
                finding.noticeId());
    }

    private static ShopKey home(ShopKey named, List<ShopKey> shops) {
        if (shops.contains(named)) {
            return named;
        }
        List<ShopKey> agreeing = agreeing(named, shops);
        return agreeing.size() == 1 ? agreeing.get(0) : named;
    }

    /** The shops that a record may mean. */
    static List<ShopKey> agreeing(ShopKey named, List<ShopKey> shops) {
        return shops.stream()
                .filter(shop -> named.platform() == Platform.OTHER || named.platform() == shop.platform())
                .filter(shop -> named.shopId().equals(UNNAMED) || named.shopId().equals(shop.shopId()))
                .toList();
    }

    /** Ties are put into the order of what the records say, so that the order of files and rows cannot matter. */
    private static <S extends SideRecord.OfShop, T> List<T> sorted(
            List<SideRecord.OfShop> sides, Class<S> type, Function<S, T> value, Comparator<T> order) {
        Stream<T> values =
                sides.stream().filter(type::isInstance).map(type::cast).map(value);
        return values.distinct().sorted(order.thenComparing(Object::toString)).toList();
    }
}
