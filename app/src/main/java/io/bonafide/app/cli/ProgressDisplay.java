package io.bonafide.app.cli;

import io.bonafide.exchange.intake.IntakeProgress;
import java.util.Objects;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** Shows how far a run is: a bar where a person watches, else one line for each phase. */
final class ProgressDisplay implements IntakeProgress, AutoCloseable {
    private static final int STEPS = 1000;
    private static final int WIDTH = 79;
    private static final int EVERY_MS = 200;

    private final Terminal terminal;
    private String phase = "";
    private @Nullable ProgressBar bar;

    ProgressDisplay(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public synchronized void phase(String name, double fraction) {
        if (!name.equals(phase)) {
            phase = name;
            begin(terminal.text("progress." + name.replace(' ', '-')));
        }
        if (bar != null) {
            bar.stepTo(Math.round(fraction * STEPS));
        }
    }

    @Override
    public synchronized void close() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
    }

    private void begin(String name) {
        close();
        if (terminal.interactive()) {
            bar = new ProgressBarBuilder()
                    .setTaskName(name)
                    .setInitialMax(STEPS)
                    .setStyle(ProgressBarStyle.ASCII)
                    .setUpdateIntervalMillis(EVERY_MS)
                    .hideEta()
                    .clearDisplayOnFinish()
                    .setConsumer(new ConsoleProgressBarConsumer(Objects.requireNonNull(terminal.err()), WIDTH))
                    .build();
        } else {
            terminal.err().println(name + " …");
        }
    }
}
