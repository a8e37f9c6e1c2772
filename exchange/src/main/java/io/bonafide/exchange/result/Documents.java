package io.bonafide.exchange.result;

import io.bonafide.core.assess.ring.OrderRing;
import io.bonafide.core.cause.Diagnosis;
import io.bonafide.core.cause.Incident;
import io.bonafide.core.exposure.Exposure;
import io.bonafide.core.innocence.Innocence;
import io.bonafide.core.order.LineKey;
import io.bonafide.core.order.Money;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.node.ObjectNode;

/** Writes what is said of the shop as a whole: incidents, exposure, quarantine and the run itself. */
public final class Documents {
    private final ResultDirectory directory;

    public Documents(ResultDirectory directory) {
        this.directory = directory;
    }

    /**
     * {@code {"incidents": [...]}} with their causes, in the given order.
     *
     * @param standings of the members that were held against verified orders
     */
    public void incidents(List<Diagnosis> incidents, Map<LineKey, Innocence.Standing> standings) throws IOException {
        try (OutputStream out =
                        new BufferedOutputStream(Files.newOutputStream(directory.staged(ResultFile.INCIDENTS)));
                JsonGenerator json = Json.MAPPER.writer().createGenerator(out)) {
            json.writeStartObject();
            json.writeArrayPropertyStart("incidents");
            for (Diagnosis incident : incidents) {
                incident(json, incident, standings);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    /** {@code {"rings": [...]}}, in the given order. */
    public void rings(List<OrderRing> rings) throws IOException {
        List<ObjectNode> entries = rings.stream().map(RingEntry::of).toList();
        Json.MAPPER.writeValue(directory.staged(ResultFile.RINGS), Map.of("rings", entries));
    }

    /** {@code {"exposure": [...]}}, one entry for each shop with a rule pack. */
    public void exposure(List<Exposure> exposures) throws IOException {
        List<ObjectNode> entries = exposures.stream().map(Json::tree).toList();
        Json.MAPPER.writeValue(directory.staged(ResultFile.EXPOSURE), Map.of("exposure", entries));
    }

    public void run(RunRecord run) throws IOException {
        Json.MAPPER.writeValue(directory.staged(ResultFile.RUN), run);
    }

    public void quarantine(Iterable<SetAside> rows) throws IOException {
        try (TextOutput out = TextOutput.open(directory.staged(ResultFile.QUARANTINE))) {
            out.text("file,row,column,value_class,reason\n");
            for (SetAside row : rows) {
                out.cell(row.file()).put(',');
                out.number(row.row()).put(',');
                out.cell(row.column() == null ? "" : row.column()).put(',');
                out.cell(row.valueClass()).put(',');
                out.cell(row.reason().zh() + " " + row.reason().en()).put('\n');
            }
        }
    }

    /** Which writings of addresses were taken for one place; the verdict is for the reader to give. */
    public void addresses(Iterable<AddressPair> pairs) throws IOException {
        try (TextOutput out = TextOutput.open(directory.staged(ResultFile.ADDRESSES))) {
            out.text("verdict,order_id,other_order_id,place,file,row,other_file,other_row,confidence,reason\n");
            for (AddressPair pair : pairs) {
                out.put(',');
                out.cell(pair.orderId() == null ? "" : pair.orderId()).put(',');
                out.cell(pair.otherOrderId() == null ? "" : pair.otherOrderId()).put(',');
                out.number(pair.place()).put(',');
                out.cell(pair.file()).put(',');
                out.number(pair.row()).put(',');
                out.cell(pair.otherFile()).put(',');
                out.number(pair.otherRow()).put(',');
                out.text(String.format(Locale.ROOT, "%.3f", pair.confidence())).put(',');
                out.cell(pair.reason()).put('\n');
            }
        }
    }

    /** Which orders with masked receivers were tied to one; the verdict is for the reader to give. */
    public void receivers(Iterable<ReceiverPair> pairs) throws IOException {
        try (TextOutput out = TextOutput.open(directory.staged(ResultFile.RECEIVERS))) {
            out.text("verdict,platform,shop_id,order_id,other_order_id,receiver,weight,confidence,reason\n");
            for (ReceiverPair pair : pairs) {
                out.put(',').cell(pair.platform()).put(',');
                out.cell(pair.shopId()).put(',');
                out.cell(pair.orderId()).put(',');
                out.cell(pair.otherOrderId()).put(',');
                out.number(pair.receiver()).put(',');
                out.text(Double.isInfinite(pair.weight()) ? "" : String.format(Locale.ROOT, "%.1f", pair.weight()));
                out.text(String.format(Locale.ROOT, ",%.3f,", pair.confidence()));
                out.cell(pair.reason()).put('\n');
            }
        }
    }

    private static void incident(JsonGenerator json, Diagnosis diagnosis, Map<LineKey, Innocence.Standing> standings)
            throws IOException {
        Incident incident = diagnosis.incident();
        json.writeStartObject();
        json.writeStringProperty("id", incident.id());
        json.writeStringProperty("platform", incident.shop().platform().code());
        json.writeStringProperty("shop_id", incident.shop().shopId());
        json.writeStringProperty("from", incident.from().toString());
        json.writeStringProperty("to", incident.to().toString());
        json.writeStringProperty("pattern", incident.pattern());
        json.writePOJOProperty("shared_by", incident.sharedBy());
        json.writeNumberProperty("probability", incident.probability());
        json.writeNumberProperty("expected_lines", incident.expectedLines());
        CauseJson.write(json, diagnosis);
        json.writeArrayPropertyStart("members");
        for (Incident.Member member : incident.members()) {
            member(json, member, standings.get(member.line()));
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void member(JsonGenerator json, Incident.Member member, Innocence.@Nullable Standing standing)
            throws IOException {
        json.writeStartObject();
        json.writeStringProperty("order_id", member.line().orderId());
        json.writeStringProperty("line_id", member.line().lineId());
        json.writeStringProperty("at", member.at().toString());
        money(json, member.paid());
        json.writeNumberProperty("probability", member.probability());
        if (standing != null) {
            json.writeNumberProperty("verified_p", standing.p());
            json.writeBooleanProperty("distinguishable", standing.distinguishable());
        }
        json.writeEndObject();
    }

    private static void money(JsonGenerator json, @Nullable Money paid) throws IOException {
        if (paid != null) {
            json.writeStringProperty("paid", paid.amount().toPlainString());
            json.writeStringProperty("currency", paid.currency().code());
        }
    }
}
