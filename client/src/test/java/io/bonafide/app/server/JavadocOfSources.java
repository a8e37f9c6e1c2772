package io.bonafide.app.server;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.LinkTree;
import com.sun.source.doctree.LiteralTree;
import com.sun.source.doctree.ParamTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** The Javadoc of the server's classes and methods, read out of their sources with the compiler's own parser. */
final class JavadocOfSources {
    private static final Path APP = Path.of("..", "app", "src", "main", "java");
    private static final Entry NOTHING = new Entry("", Map.of());

    private final Map<String, Entry> entries = new HashMap<>();

    static JavadocOfSources read() {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        JavadocOfSources javadoc = new JavadocOfSources();
        try (Stream<Path> files = Files.walk(APP);
                StandardJavaFileManager manager =
                        compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
            List<Path> sources =
                    files.filter(file -> file.toString().endsWith(".java")).toList();
            JavacTask task = (JavacTask) compiler.getTask(
                    null, manager, problem -> {}, null, null, manager.getJavaFileObjectsFromPaths(sources));
            DocTrees trees = DocTrees.instance(task);
            for (CompilationUnitTree unit : task.parse()) {
                javadoc.new Reader(trees, unit).scan(new TreePath(unit), null);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return javadoc;
    }

    /** Of a class, by the name that the JVM has for it. */
    Entry of(String type) {
        return entries.getOrDefault(type, NOTHING);
    }

    Entry of(String type, String method) {
        return entries.getOrDefault(type + "#" + method, NOTHING);
    }

    /** @param parameters by the names that the API has for them */
    record Entry(String text, Map<String, String> parameters) {}

    static String snake(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
    }

    private final class Reader extends TreePathScanner<@Nullable Void, @Nullable Void> {
        private final DocTrees trees;
        private String place;

        Reader(DocTrees trees, CompilationUnitTree unit) {
            this.trees = trees;
            this.place = String.valueOf(unit.getPackageName()) + ".";
        }

        @Override
        public @Nullable Void visitClass(ClassTree type, @Nullable Void nothing) {
            String outer = place;
            place = outer + type.getSimpleName();
            keep(place);
            place += "$";
            super.visitClass(type, null);
            place = outer;
            return null;
        }

        @Override
        public @Nullable Void visitMethod(MethodTree method, @Nullable Void nothing) {
            keep(place.substring(0, place.length() - 1) + "#" + method.getName());
            return null;
        }

        private void keep(String name) {
            @Nullable DocCommentTree comment = trees.getDocCommentTree(getCurrentPath());
            if (comment == null) {
                return;
            }
            Map<String, String> parameters = new HashMap<>();
            for (DocTree tag : comment.getBlockTags()) {
                if (tag instanceof ParamTree parameter && !parameter.isTypeParameter()) {
                    parameters.put(snake(parameter.getName().toString()), text(parameter.getDescription()));
                }
            }
            entries.put(name, new Entry(text(comment.getFullBody()), parameters));
        }

        private static String text(List<? extends DocTree> parts) {
            return parts.stream()
                    .map(Reader::text)
                    .collect(Collectors.joining())
                    .replaceAll("\\s+", " ")
                    .strip();
        }

        private static String text(DocTree part) {
            if (part instanceof LiteralTree literal) {
                return "`" + literal.getBody() + "`";
            }
            if (part instanceof LinkTree link) {
                return link.getLabel().isEmpty()
                        ? "`" + String.valueOf(link.getReference()).replace("#", "") + "`"
                        : text(link.getLabel());
            }
            boolean markup = part.getKind() == DocTree.Kind.START_ELEMENT || part.getKind() == DocTree.Kind.END_ELEMENT;
            return markup ? " " : part.toString();
        }
    }
}
