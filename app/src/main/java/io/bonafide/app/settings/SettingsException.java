package io.bonafide.app.settings;

import io.bonafide.core.exposure.Worded;
import io.bonafide.core.exposure.Wording;
import java.util.List;

/** Settings that cannot be used, with everything that is wrong: a line each, which begins with the place. */
public final class SettingsException extends Exception implements Worded {
    private static final long serialVersionUID = 1;

    private final transient List<Wording> problems;

    SettingsException(List<Wording> problems) {
        super(joined(problems).en());
        this.problems = List.copyOf(problems);
    }

    @Override
    public Wording says() {
        return joined(problems);
    }

    private static Wording joined(List<Wording> problems) {
        return new Wording(
                String.join("\n", problems.stream().map(Wording::zh).toList()),
                String.join("\n", problems.stream().map(Wording::en).toList()));
    }
}
