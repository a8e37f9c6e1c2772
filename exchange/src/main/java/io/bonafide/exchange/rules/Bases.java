package io.bonafide.exchange.rules;

import io.bonafide.core.exposure.Basis;
import io.bonafide.core.exposure.Confidence;
import io.bonafide.core.exposure.Source;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds out on what a value rests: its own {@code source} and {@code confidence}, else those of what it stands in. A part
 * is never surer than the whole.
 */
final class Bases {
    private final Map<String, Source> sources;

    Bases(Map<String, Source> sources) {
        this.sources = Map.copyOf(sources);
    }

    /** Of a version. */
    Basis root(Element version) {
        Source source = source(version, version.text("source"));
        return basis(source, source.confidence(), null, version);
    }

    /** Of a value inside of {@code around}. */
    Basis of(Element value, Basis around) {
        @Nullable String named = value.textOrNull("source");
        if (named == null) {
            return basis(around.source(), around.confidence(), around.likely(), value);
        }
        Source source = source(value, named);
        Confidence both = around.confidence().weaker(source.confidence());
        return basis(source, both, both == Confidence.UNCONFIRMED ? around.likely() : null, value);
    }

    private static Basis basis(Source source, Confidence inherited, @Nullable Double likely, Element value) {
        @Nullable String own = value.textOrNull("confidence");
        if (own == null) {
            return new Basis(source, inherited, likely);
        }
        String[] words = own.split(" ");
        Confidence confidence = Confidence.ofCode(words[0]).orElseThrow().weaker(inherited);
        boolean unconfirmed = confidence == Confidence.UNCONFIRMED;
        @Nullable Double ownLikely = words.length > 1 ? Double.valueOf(words[1]) : likely;
        return new Basis(source, confidence, unconfirmed ? ownLikely : null);
    }

    private Source source(Element value, String code) {
        Source source = sources.get(code);
        if (source == null) {
            throw value.get("source")
                    .problem("The source (" + code + ") is not among the pack's. Use one of "
                            + sources.keySet().stream().sorted().toList() + ".");
        }
        return source;
    }
}
