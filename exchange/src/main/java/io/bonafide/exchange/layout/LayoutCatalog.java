package io.bonafide.exchange.layout;

import io.bonafide.exchange.yaml.YamlException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The layouts that are known, and which of them a file is. */
public final class LayoutCatalog {
    private static final List<String> SHIPPED = List.of(
            "bonafide_orders",
            "bonafide_parcels",
            "bonafide_tracking",
            "bonafide_refunds",
            "bonafide_reviews",
            "bonafide_items",
            "bonafide_campaigns",
            "bonafide_changes",
            "bonafide_traffic",
            "bonafide_chats",
            "bonafide_findings",
            "bonafide_labels",
            "bonafide_ties",
            "taobao_order_list_2016",
            "taobao_order_list_2018",
            "taobao_order_list_2018b_payno",
            "taobao_order_list_2020",
            "taobao_order_list_2021",
            "taobao_order_list_2022",
            "taobao_order_2026_partial",
            "taobao_item_list_v1",
            "taobao_item_list_2022",
            "taobao_item_list_2026",
            "taobao_refund_2026",
            "jd_order_2016",
            "pdd_order_2023",
            "pdd_order_2026_subset",
            "douyin_order_2025",
            "douyin_order_2026",
            "douyin_aftersale_2026",
            "kuaishou_order",
            "xiaohongshu_order",
            "wechat_shop_order",
            "shopify_orders_export",
            "amazon_all_orders_by_order_date",
            "amazon_unshipped_orders",
            "amazon_fulfilled_shipments");

    private final List<Layout> layouts;

    private LayoutCatalog(List<Layout> layouts) {
        this.layouts = List.copyOf(layouts);
    }

    /** The layouts that Bonafide brings. */
    public static LayoutCatalog shipped() {
        return new LayoutCatalog(
                SHIPPED.parallelStream().map(LayoutCatalog::resource).toList());
    }

    /**
     * These and the user's own mapping, which is preferred where it fits.
     *
     * @throws IOException if the file cannot be read
     * @throws YamlException with everything that is wrong with it
     */
    public LayoutCatalog with(Path mapping) throws IOException, YamlException {
        Layout own = LayoutFile.parse(String.valueOf(mapping.getFileName()), Files.readString(mapping));
        List<Layout> all = new ArrayList<>();
        all.add(own);
        all.addAll(layouts);
        return new LayoutCatalog(all);
    }

    /** All layouts, the user's own first. */
    public List<Layout> all() {
        return layouts;
    }

    /**
     * Which layout a file is.
     *
     * @param firstRows the file's first rows, at most {@value HeaderSearch#ROWS} of which are looked at
     */
    public Match match(List<List<String>> firstRows) {
        return HeaderSearch.in(layouts, firstRows);
    }

    /** A shipped layout by its key. */
    public static Layout shipped(String key) {
        return resource(key);
    }

    private static Layout resource(String key) {
        String file = key + ".yaml";
        try (@Nullable InputStream in = LayoutCatalog.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("""
                        The layout (%s) is not in the jar.
                        Build it again.""".formatted(file));
            }
            return LayoutFile.parse(file, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (YamlException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }
}
