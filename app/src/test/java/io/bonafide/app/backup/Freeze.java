package io.bonafide.app.backup;

import io.bonafide.app.server.ServeProcess;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Makes the backup that {@link FrozenBackupTest} restores: run once for a format, with an empty directory; what it writes is then
 * committed and never made again.
 */
final class Freeze {
    static final int ORDERS = 60;

    private Freeze() {}

    public static void main(String[] arguments) throws Exception {
        Path out = Path.of(arguments[0]);
        Path home = Files.createTempDirectory("freeze");
        try (ServeProcess serve = ServeProcess.start(home)) {
            String key = Shops.open(serve);
            Shops.send(serve, key, Shops.orders(0, ORDERS));
            Shops.send(
                    serve,
                    key,
                    List.of(Map.of(
                            "type",
                            "paid",
                            "at",
                            Shops.START.plusSeconds(90).toString(),
                            "order_id",
                            "o-0",
                            "key",
                            "paid-0",
                            "payment_account",
                            "pay-0")));
            Backup.take(home, null, out.resolve("data.zip"), out.resolve("keys.zip"), "0.1.0");
            Files.writeString(out.resolve("key"), key);
            Files.writeString(
                    out.resolve("answers.json"),
                    Shops.send(serve, key, Shops.orders(0, ORDERS)).json().toPrettyString());
        }
    }
}
