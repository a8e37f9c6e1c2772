package io.bonafide.exchange.canonical;

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

/** Reads {@code labels.csv}. Evaluating by labels half of which were lost would mislead, so a bad row is an error. */
public final class LabelFile {
    /** The shop of labels that name none. */
    public static final ShopKey UNNAMED = new ShopKey(Platform.OTHER, "default");

    private LabelFile() {}

    /**
     * Hands over every label, in the file's order.
     *
     * @throws UnreadableFileException if the file is no table
     * @throws ResultException if it holds no labels, or a row of it cannot be read
     */
    public static void read(Path file, Consumer<Label> consumer) throws UnreadableFileException, ResultException {
        try (TableFile table = TableFile.open(file, Limits.DEFAULT)) {
            Rows rows = table.rows();
            Cells cells = new Cells(rows);
            SideDecoder decoder = decoder(file, rows, cells);
            while (rows.next()) {
                if (rows.problem().isPresent()) {
                    throw ResultException.notLabels(file, rows.number(), "the row cannot be read");
                }
                SideRecord record = decoder.decode(cells);
                if (record instanceof SideRecord.OfLabel label) {
                    consumer.accept(label.label());
                } else if (record instanceof SideRecord.Unusable unusable) {
                    throw ResultException.notLabels(
                            file,
                            rows.number(),
                            unusable.why().column() + " holds a "
                                    + unusable.why().valueClass());
                }
            }
        }
    }

    private static SideDecoder decoder(Path file, Rows rows, Cells cells)
            throws UnreadableFileException, ResultException {
        List<String> header = new ArrayList<>();
        if (rows.next()) {
            for (int i = 0; i < rows.size(); i++) {
                header.add(cells.cell(i));
            }
        }
        Match match = LayoutCatalog.shipped().match(List.of(header));
        if (match instanceof Match.Recognised known && known.layout().rows() == Layout.Rows.LABEL) {
            DecodeSettings settings =
                    new DecodeSettings(ZoneId.of("Asia/Shanghai"), CurrencyCode.CNY, new IdentitySealer(new byte[16]));
            return new SideDecoder(known.layout(), known.plan(), settings, UNNAMED);
        }
        throw ResultException.notLabels(file, rows.number(), "the columns order_id and label are not both there");
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
