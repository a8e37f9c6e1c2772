package io.bonafide.exchange.rules;

import io.bonafide.core.exposure.RulePack;
import io.bonafide.core.order.Platform;
import io.bonafide.core.order.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A set of rule packs, at most one for each platform. */
public final class RulePacks {
    private static final long LARGEST = 4L << 20;

    private final Map<Platform, Loaded> packs;

    private RulePacks(Map<Platform, Loaded> packs) {
        this.packs = new TreeMap<>(packs);
    }

    /** The packs that come with Bonafide. */
    public static RulePacks shipped() {
        return Shipped.PACKS;
    }

    /**
     * Reads packs of the merchant's own.
     *
     * @param path a file, or a directory whose {@code .yaml} and {@code .yml} files are read in the order of their names
     * @throws RulePackException if any of them cannot be used; it says all that is wrong, with file and line
     */
    public static RulePacks load(Path path) throws IOException {
        List<RulePackProblem> problems = new ArrayList<>();
        Map<Platform, Loaded> packs = new LinkedHashMap<>();
        for (Path file : files(path)) {
            Optional<byte[]> bytes = bytes(file, problems);
            if (bytes.isPresent()) {
                add(packs, file.toString(), bytes.get(), problems);
            }
        }
        if (packs.isEmpty() && problems.isEmpty()) {
            problems.add(new RulePackProblem(
                    path.toString(), 0, "No rule pack is there. Name a .yaml file, or a directory with some."));
        }
        if (!problems.isEmpty()) {
            throw new RulePackException(problems);
        }
        return new RulePacks(packs);
    }

    /** These packs, those of {@code own} taking the place of the same platforms'. */
    public RulePacks with(RulePacks own) {
        Map<Platform, Loaded> both = new LinkedHashMap<>(packs);
        both.putAll(own.packs);
        return new RulePacks(both);
    }

    /** All of them, in the order of the platforms. */
    public List<RulePack> all() {
        return packs.values().stream().map(Loaded::pack).toList();
    }

    /** The pack of a platform, if there is one. */
    public Optional<RulePack> of(Platform platform) {
        return Optional.ofNullable(packs.get(platform)).map(Loaded::pack);
    }

    /** SHA-256 of the file that a platform's pack was read from, in hexadecimal. */
    public Optional<String> sha256(Platform platform) {
        return Optional.ofNullable(packs.get(platform)).map(Loaded::sha256);
    }

    private static void add(Map<Platform, Loaded> packs, String file, byte[] bytes, List<RulePackProblem> problems) {
        int before = problems.size();
        String text = text(file, bytes, problems);
        if (problems.size() > before) {
            return;
        }
        PackReader.read(file, text, problems).ifPresent(pack -> {
            if (packs.putIfAbsent(pack.platform(), new Loaded(pack, Sha256.hex(bytes))) != null) {
                problems.add(new RulePackProblem(
                        file,
                        1,
                        "A second pack is for the platform (" + pack.platform().code()
                                + "). Keep one; a change of the rules is a" + " version inside it."));
            }
        });
    }

    private static Collection<Path> files(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        try (Stream<Path> all = Files.list(path)) {
            return all.filter(file ->
                            file.toString().endsWith(".yaml") || file.toString().endsWith(".yml"))
                    .sorted()
                    .toList();
        }
    }

    private static Optional<byte[]> bytes(Path file, List<RulePackProblem> problems) throws IOException {
        if (!Files.isRegularFile(file)) {
            problems.add(new RulePackProblem(file.toString(), 0, "This is not a file. Name one that exists."));
        } else if (Files.size(file) > LARGEST) {
            String size = Files.size(file) + " bytes";
            problems.add(new RulePackProblem(
                    file.toString(), 0, "The file (" + size + ") is too large for a rule pack. Keep it under 4 MiB."));
        } else {
            return Optional.of(Files.readAllBytes(file));
        }
        return Optional.empty();
    }

    private static String text(String file, byte[] bytes, List<RulePackProblem> problems) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            problems.add(new RulePackProblem(file, 0, "The file is not UTF-8. Save it as UTF-8."));
            return "";
        }
    }

    private record Loaded(RulePack pack, String sha256) {}

    /** Read once, when first asked for. */
    private static final class Shipped {
        static final RulePacks PACKS = read();

        private static RulePacks read() {
            List<RulePackProblem> problems = new ArrayList<>();
            Map<Platform, Loaded> packs = new LinkedHashMap<>();
            for (Platform platform : Platform.values()) {
                String file = platform.code() + ".yaml";
                try (InputStream in = RulePacks.class.getResourceAsStream(file)) {
                    if (in != null) {
                        add(packs, file, in.readAllBytes(), problems);
                    }
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
            if (!problems.isEmpty()) {
                throw new UncheckedIOException(new RulePackException(problems));
            }
            return new RulePacks(packs);
        }
    }
}
