package io.bonafide.app.cli;

import io.bonafide.app.analyze.Learning;
import io.bonafide.core.exposure.Wording;
import io.bonafide.core.learn.Decision;
import io.bonafide.core.learn.GateFigures;
import io.bonafide.core.learn.Learnt;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was learnt, in words and as a tree. */
final class LearntReport {
    private LearntReport() {}

    static List<Wording> sentences(Learnt learnt) {
        return List.of(
                sentence("learn.ofHindsight", learnt.ofHindsight()),
                sentence("learn.ofAsOf", learnt.ofAsOf()),
                sentence("learn.ofTrees", learnt.ofTrees()));
    }

    static Map<String, Object> tree(Learning.OfShop shop) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("platform", shop.platform());
        tree.put("shop_id", shop.shopId());
        tree.put("labels", shop.labels());
        tree.put("labels_not_in_the_records", shop.unknown());
        tree.put("model", shop.file() == null ? "" : shop.file().toString());
        @Nullable Learnt learnt = shop.learnt();
        if (learnt != null) {
            tree.put("hindsight", decision(learnt.ofHindsight()));
            tree.put("as_of", decision(learnt.ofAsOf()));
            tree.put("trees", decision(learnt.ofTrees()));
            tree.put("later_from", learnt.laterFrom().toString());
        }
        return tree;
    }

    private static Map<String, Object> decision(Decision decision) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("answer", decision.getClass().getSimpleName());
        tree.put("figures", decision);
        return tree;
    }

    private static Wording sentence(String what, Decision decision) {
        List<Object> values = new ArrayList<>();
        values.add(Terminal.wording(what));
        if (decision instanceof Decision.Used used) {
            scores(values, used.later());
        } else if (decision instanceof Decision.Worse worse) {
            scores(values, worse.later());
        } else if (decision instanceof Decision.Better better) {
            figures(values, better.later());
        } else if (decision instanceof Decision.NotBetter not) {
            figures(values, not.later());
        } else if (decision instanceof Decision.TooFew few) {
            values.addAll(List.of(few.genuine(), few.positive(), few.needed()));
        } else if (decision instanceof Decision.TooFewInSpan few) {
            values.addAll(List.of(few.genuine(), few.positive(), few.needed()));
        }
        String name = decision.getClass().getSimpleName();
        return Terminal.wording("learn.decision." + name, values.toArray());
    }

    private static void scores(List<Object> values, Decision.Scores later) {
        values.addAll(List.of(later.lines(), number(later.engine()), number(later.recalibrated())));
    }

    private static void figures(List<Object> values, GateFigures later) {
        values.addAll(List.of(
                later.lines(),
                later.groups(),
                number(later.engine()),
                number(later.recalibrated()),
                number(later.trees()),
                number(later.aboveEngine()),
                number(later.aboveRecalibrated())));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }
}
