package io.bonafide.app.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code bonafide serve} in a Java of its own, which can be killed. */
public final class ServeProcess implements AutoCloseable {
    private static final Pattern READY = Pattern.compile("Ready at (http\\S+[0-9])");
    private static final int SECONDS = 120;

    private final Path home;
    private final Process process;
    private final List<String> said = new ArrayList<>();
    private final CompletableFuture<URI> ready = new CompletableFuture<>();

    private boolean asked;

    private ServeProcess(Path home, Process process) {
        this.home = home;
        this.process = process;
        Thread reader = new Thread(this::listen, "serve's output");
        reader.setDaemon(true);
        reader.start();
    }

    /** Starts it at a free port, and returns when it is ready. */
    public static ServeProcess start(Path home, String... more) throws Exception {
        return begin(home, Map.of(), more).whenReady();
    }

    /** The same with variables of the environment. */
    public static ServeProcess start(Path home, Map<String, String> environment) throws Exception {
        return begin(home, environment).whenReady();
    }

    /** Starts it and does not wait. */
    public static ServeProcess begin(Path home, Map<String, String> environment, String... more) throws IOException {
        Programs.give(home);
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "io.bonafide.app.cli.Bonafide",
                "serve",
                "--lang",
                "en",
                "--data",
                home.toString(),
                "--port",
                "0"));
        command.addAll(List.of(more));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        return new ServeProcess(home, builder.start());
    }

    private ServeProcess whenReady() throws Exception {
        ready.get(SECONDS, TimeUnit.SECONDS);
        Programs.keep(home);
        return this;
    }

    private void listen() {
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                synchronized (said) {
                    said.add(line);
                }
                Matcher matcher = READY.matcher(line);
                if (matcher.find()) {
                    ready.complete(URI.create(matcher.group(1)));
                }
            }
        } catch (IOException e) {
            ready.completeExceptionally(e);
        }
        ready.completeExceptionally(new IllegalStateException("It ended: " + said()));
    }

    public URI address() {
        return ready.join();
    }

    /** All that it printed. */
    public List<String> said() {
        synchronized (said) {
            return List.copyOf(said);
        }
    }

    /** Ends Java at once, as {@code kill -9} does; PostgreSQL goes on. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Ends its PostgreSQL at once. */
    public void killPostgres() throws IOException {
        postgres().ifPresent(server -> {
            server.destroyForcibly();
            server.onExit().join();
        });
    }

    /** Its PostgreSQL. */
    public Optional<ProcessHandle> postgres() throws IOException {
        Path pid = home.resolve("postgres/data/postmaster.pid");
        return Files.exists(pid)
                ? ProcessHandle.of(Long.parseLong(Files.readAllLines(pid).get(0).strip()))
                : Optional.empty();
    }

    /** Asks it to stop, as {@code systemd} does. */
    public void askToStop() {
        asked = true;
        process.destroy();
    }

    /** Asks it to stop, and waits until it did. */
    @Override
    public void close() throws Exception {
        if (process.isAlive() && !asked) {
            askToStop();
        }
        if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException("It did not stop: " + said());
        }
    }
}
