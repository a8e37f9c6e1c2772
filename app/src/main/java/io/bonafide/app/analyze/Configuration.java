package io.bonafide.app.analyze;

import io.bonafide.core.assess.EngineSettings;
import io.bonafide.core.assess.EvidenceModel;
import io.bonafide.core.cause.CauseModel;
import io.bonafide.core.exposure.ExposureSettings;
import io.bonafide.core.exposure.RulePack;
import io.bonafide.core.innocence.Innocence;
import io.bonafide.core.order.Sha256;
import io.bonafide.exchange.rules.RulePacks;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/** Every setting that can change a result, by name, and the hash over them. */
final class Configuration {
    private final SortedMap<String, String> settings = new TreeMap<>();
    private final SortedMap<String, String> artefacts = new TreeMap<>();

    Configuration(
            AnalysisSettings given,
            EngineSettings engine,
            EvidenceModel model,
            CauseModel causeModel,
            RulePacks packs,
            Activations learnt,
            String version)
            throws IOException {
        put(
                "platform",
                given.platform() == null ? "of the layout" : given.platform().code());
        put("shop", given.shopId() == null ? "of the files" : given.shopId());
        put("zone", given.zone().getId());
        put("currency", given.currency().code());
        put("as_of", given.asOf() == null ? "the latest event" : given.asOf().toString());
        put("prior", engine.prior().isPresent() ? plain(engine.prior().getAsDouble()) : "estimated");
        put("as_of_prior", plain(engine.asOfPrior()));
        put("suspect_budget", plain(engine.suspectBudget()));
        put("watch_budget", plain(engine.watchBudget()));
        put("suspect_floor", plain(engine.suspectFloor()));
        put("watch_floor", plain(engine.watchFloor()));
        put("incident_from", plain(engine.incidentFrom()));
        put("innocence_level", plain(Innocence.LEVEL));
        exposure(given.exposure());
        artefacts.put("version", version);
        artefacts.put("model", model.name());
        artefacts.put("cause_model", causeModel.name());
        learnt.all()
                .forEach(each -> artefacts.put(
                        "learnt." + each.model().name(), each.from().toString()));
        if (given.modelFrom() != null) {
            put("model_from", given.modelFrom().toString());
        }
        for (RulePack pack : packs.all()) {
            artefacts.put("pack." + pack.id(), packs.sha256(pack.platform()).orElse(""));
        }
        if (given.mapping() != null) {
            artefacts.put("mapping", Sha256.hex(Files.readAllBytes(given.mapping())));
            put("mapping", nameOf(given.mapping()));
        }
    }

    SortedMap<String, String> settings() {
        return settings;
    }

    /** SHA-256 over all settings, the version, the models and the rule packs. */
    String hash() {
        StringBuilder text = new StringBuilder();
        settings.forEach(
                (name, value) -> text.append(name).append('=').append(value).append('\n'));
        artefacts.forEach(
                (name, value) -> text.append(name).append('=').append(value).append('\n'));
        return Sha256.hex(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private void exposure(ExposureSettings exposure) {
        put("look_back", exposure.lookBack().toString());
        put("joining", exposure.joining().name().toLowerCase(Locale.ROOT));
        put("mass", exposure.mass().name().toLowerCase(Locale.ROOT));
        put("grave", Boolean.toString(exposure.grave()));
        exposure.thresholds().forEach((code, from) -> put("threshold." + code, from.toString()));
    }

    private void put(String name, String value) {
        settings.put(name, value);
    }

    private static String nameOf(Path file) {
        return String.valueOf(file.getFileName());
    }

    private static String plain(double value) {
        return Double.toString(value);
    }
}
