package io.bonafide.app.analyze;

import io.bonafide.core.assess.Activation;
import io.bonafide.core.assess.EvidenceModel;
import io.bonafide.core.learn.LearntModel;
import io.bonafide.core.order.Sha256;
import io.bonafide.core.order.ShopKey;
import io.bonafide.exchange.model.LearntModels;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The learnt models that a run uses, each for its shop. */
final class Activations {
    private final SortedMap<String, Activation> byShop = new TreeMap<>();

    private Activations() {}

    /** Nothing learnt. */
    static Activations none() {
        return new Activations();
    }

    /**
     * Reads models.
     *
     * @param from when they are put to use; null for when each says itself
     * @throws ModelRefusedException if a file is no model, was changed, or goes with another version or evidence model
     */
    static Activations read(List<Path> files, @Nullable Instant from, String version, EvidenceModel evidence)
            throws IOException, ModelRefusedException {
        Activations all = new Activations();
        for (Path file : files) {
            LearntModel model = parse(file);
            LearntModel.Origin origin = model.origin();
            if (!origin.version().equals(version) || !origin.evidenceModel().equals(evidence.name())) {
                throw refused("model.version", name(file), origin.version(), version);
            }
            Activation use = new Activation(model, from == null ? model.activeFrom() : from);
            if (all.byShop.put(origin.shop(), use) != null) {
                throw refused("model.twice", name(file));
            }
        }
        return all;
    }

    /** What stands for a shop in a model: a hash, so that the file names nobody. */
    static String hash(ShopKey shop) {
        String text = shop.platform().code() + "/" + shop.shopId();
        return Sha256.hex(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The shop's; null if it has none. */
    @Nullable
    Activation of(ShopKey shop) {
        return byShop.get(hash(shop));
    }

    Collection<Activation> all() {
        return byShop.values();
    }

    /** @throws ModelRefusedException if a model is of a shop that is not among them */
    void requireAllUsed(Collection<ShopKey> shops) throws ModelRefusedException {
        List<String> known = shops.stream().map(Activations::hash).toList();
        for (var each : byShop.entrySet()) {
            if (!known.contains(each.getKey())) {
                throw refused("model.foreign", each.getValue().model().name());
            }
        }
    }

    private static LearntModel parse(Path file) throws IOException, ModelRefusedException {
        if (!Files.isRegularFile(file)) {
            throw refused("model.noFile", file);
        }
        try {
            LearntModel model = LearntModels.parse(name(file), Files.readString(file, StandardCharsets.ISO_8859_1));
            requireName(file, model);
            return model;
        } catch (IllegalArgumentException e) {
            throw refused(
                    "model.broken",
                    name(file),
                    String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
        }
    }

    /** A file that is named by a hash must be named by its own. */
    private static void requireName(Path file, LearntModel model) throws ModelRefusedException {
        String stem = name(file).replaceFirst("\\.model$", "");
        if (stem.matches("[0-9a-f]{64}") && !stem.equals(model.name())) {
            throw refused("model.renamed", name(file), model.name());
        }
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    private static ModelRefusedException refused(String key, Object... values) {
        return new ModelRefusedException(Notices.TEXTS.say(key, values));
    }
}
