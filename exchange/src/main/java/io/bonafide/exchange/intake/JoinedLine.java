package io.bonafide.exchange.intake;

import io.bonafide.core.order.Parcel;
import io.bonafide.core.order.Refund;
import io.bonafide.core.order.Review;
import io.bonafide.core.order.Scan;
import io.bonafide.exchange.layout.Draft;
import io.bonafide.exchange.layout.Field;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A line while its order's rows are being joined. */
final class JoinedLine {
    private final Draft draft;
    private final boolean named;
    private String lineId;
    final List<Parcel> parcels = new ArrayList<>(1);
    final List<Scan> scans = new ArrayList<>(0);
    final List<Refund> refunds = new ArrayList<>(0);
    final List<Review> reviews = new ArrayList<>(0);

    /** @param draft the row that its values were joined into */
    JoinedLine(Draft draft) {
        @Nullable String given = draft.text(Field.LINE_ID);
        this.draft = draft;
        this.named = given != null;
        this.lineId = given == null ? "" : given.strip();
    }

    Draft draft() {
        return draft;
    }

    /** Whether a row gives its id. */
    boolean named() {
        return named;
    }

    /** Its id; empty until {@link LineNames} gave one to a line that has none. */
    String lineId() {
        return lineId;
    }

    void name(String newLineId) {
        lineId = newLineId;
    }
}
