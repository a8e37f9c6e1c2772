package io.bonafide.app.stress;

import java.net.URI;

/**
 * How a load is.
 *
 * @param server its address
 * @param key that may add shops and hand in events
 * @param rate events a second
 * @param warmUp seconds of the same load before, which are not counted
 * @param seconds how long
 * @param batch events of one request
 * @param seed of the invented shop
 */
public record LoadSettings(
        URI server, String key, String shop, int rate, int warmUp, int seconds, int batch, long seed) {

    public LoadSettings {
        if (rate < 1 || warmUp < 0 || seconds < 1 || batch < 1 || batch > 5_000) {
            throw new IllegalArgumentException("""
                    A load of %d events a second for %d seconds in requests of %d cannot be.
                    Give at least one of each, and at most 5000 events a request.""".formatted(rate, seconds, batch));
        }
    }

    @Override
    public String toString() {
        return "LoadSettings[%s, %s, %d/s, %d s, by %d]".formatted(server, shop, rate, seconds, batch);
    }
}
