package io.bonafide.exchange.intake;

/** Hears how far an import is. Called often: be quick. */
@FunctionalInterface
public interface IntakeProgress {

    /** For nobody who listens. */
    IntakeProgress SILENT = (name, fraction) -> {};

    /**
     * @param name what is being done: {@code reading}, {@code joining} or {@code sorting}
     * @param fraction how much of it is done, 0 to 1
     */
    void phase(String name, double fraction);
}
