package io.bonafide.exchange.canonical;

import io.bonafide.core.exposure.PlatformFinding;
import io.bonafide.core.order.CurrencyCode;
import io.bonafide.core.order.IdentitySealer;
import io.bonafide.core.order.Label;
import io.bonafide.core.order.Platform;
import io.bonafide.core.order.ShopKey;
import io.bonafide.exchange.layout.CellSource;
import io.bonafide.exchange.layout.DecodeSettings;
import io.bonafide.exchange.layout.Layout;
import io.bonafide.exchange.layout.LayoutCatalog;
import io.bonafide.exchange.layout.Match;
import io.bonafide.exchange.layout.SideDecoder;
import io.bonafide.exchange.layout.SideRecord;
import io.bonafide.exchange.result.ResultException;
import io.bonafide.exchange.table.Limits;
import io.bonafide.exchange.table.Rows;
import io.bonafide.exchange.table.TableFile;
import io.bonafide.exchange.table.UnreadableFileException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Reads {@code labels.csv} or {@code findings.csv} by itself. Half of the labels, or of the findings, would mislead, so
 * that here a bad row is an error.
 */
public final class SideFile {
    /** The shop of rows that name none, where nobody says which. */
    public static final ShopKey UNNAMED = new ShopKey(Platform.OTHER, "default");

    private final Path file;
    private final Layout.Rows kind;
    private final ShopKey shop;

    private SideFile(Path file, Layout.Rows kind, ShopKey shop) {
        this.file = file;
        this.kind = kind;
        this.shop = shop;
    }

    /**
     * Hands over every label, in the file's order; of {@link #UNNAMED} where the row names no shop.
     *
     * @throws UnreadableFileException if the file is no table
     * @throws ResultException if it holds no labels, or a row of it cannot be used
     */
    public static void labels(Path file, Consumer<Label> consumer) throws UnreadableFileException, ResultException {
        new SideFile(file, Layout.Rows.LABEL, UNNAMED).read(record -> {
            if (record instanceof SideRecord.OfLabel label) {
                consumer.accept(label.label());
            }
        });
    }

    /**
     * All findings, in the file's order.
     *
     * @param shop of rows that name none
     * @throws UnreadableFileException if the file is no table
     * @throws ResultException if it holds no findings, or a row of it cannot be used
     */
    public static List<PlatformFinding> findings(Path file, ShopKey shop)
            throws UnreadableFileException, ResultException {
        List<PlatformFinding> findings = new ArrayList<>();
        new SideFile(file, Layout.Rows.FINDING, shop).read(record -> {
            if (record instanceof SideRecord.OfFinding finding) {
                findings.add(finding.finding());
            }
        });
        return findings;
    }

    private void read(Consumer<SideRecord> consumer) throws UnreadableFileException, ResultException {
        try (TableFile table = TableFile.open(file, Limits.DEFAULT)) {
            Rows rows = table.rows();
            Cells cells = new Cells(rows);
            SideDecoder decoder = decoder(rows, cells);
            while (rows.next()) {
                if (rows.problem().isPresent()) {
                    throw wrong(rows.number(), "the row cannot be read");
                }
                SideRecord record = decoder.decode(cells);
                if (record instanceof SideRecord.Unusable unusable) {
                    String where = unusable.why().column();
                    throw wrong(
                            rows.number(),
                            (where.isEmpty() ? "the row" : where) + " holds: "
                                    + unusable.why().valueClass());
                }
                consumer.accept(record);
            }
        }
    }

    private SideDecoder decoder(Rows rows, Cells cells) throws UnreadableFileException, ResultException {
        List<String> header = new ArrayList<>();
        if (rows.next()) {
            for (int i = 0; i < rows.size(); i++) {
                header.add(cells.cell(i));
            }
        }
        Match match = LayoutCatalog.shipped().match(List.of(header));
        if (match instanceof Match.Recognised known && known.layout().rows() == kind) {
            DecodeSettings settings =
                    new DecodeSettings(ZoneId.of("Asia/Shanghai"), CurrencyCode.CNY, new IdentitySealer(new byte[16]));
            return new SideDecoder(known.layout(), known.plan(), settings, shop);
        }
        throw wrong(rows.number(), "these are not its columns");
    }

    private ResultException wrong(long row, String what) {
        return kind == Layout.Rows.LABEL
                ? ResultException.notLabels(file, row, what)
                : ResultException.notFindings(file, row, what);
    }

    private record Cells(Rows rows) implements CellSource {
        @Override
        public int size() {
            return rows.size();
        }

        @Override
        public String cell(int index) {
            return rows.cell(index);
        }
    }
}
