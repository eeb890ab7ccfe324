package io.limbeck.migrate;

import static java.util.stream.Collectors.toCollection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The sources of all modules, for tests that read them. */
final class Sources {
    static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    static final Pattern CODE_OR_TEXT = Pattern.compile(
            "//[^\\n]*+|/\\*[\\s\\S]*?\\*/|\"\"\"[\\s\\S]*?\"\"\"|\"(?:[^\"\\\\\\n]++|\\\\.)*+\"|'(?:[^'\\\\\\n]++|\\\\.)*+'");
    private static final Pattern JOINED = Pattern.compile("\\s*\\+\\s*");

    private Sources() {}

    /** A text of a file, and the line on which it begins. */
    record Text(int line, String text) {}

    /** The Java sources of a module, without its tests. */
    static List<Path> ofModule(String module) {
        return files(ROOT.resolve(module + "/src/main/java"), ".java");
    }

    /** The file as messages of tests name it. */
    static String name(Path file) {
        return ROOT.relativize(file).toString().replace('\\', '/');
    }

    /** String literals with more than one word, those that are joined by {@code +} as one text. */
    static List<Text> literals(String source) {
        List<Text> texts = new ArrayList<>();
        Matcher token = CODE_OR_TEXT.matcher(source);
        int end = -1;
        while (token.find()) {
            if (token.group().charAt(0) != '"') {
                continue;
            }
            if (end >= 0 && JOINED.matcher(source.substring(end, token.start())).matches()) {
                Text first = texts.remove(texts.size() - 1);
                String joined = first.text().substring(0, first.text().length() - 1)
                        + token.group().substring(1);
                texts.add(new Text(first.line(), joined));
            } else {
                texts.add(new Text(line(source, token.start()), token.group()));
            }
            end = token.end();
        }
        return texts.stream().filter(text -> text.text().contains(" ")).toList();
    }

    static int line(String source, int at) {
        return (int) source.substring(0, at).chars().filter(c -> c == '\n').count() + 1;
    }

    static List<Path> files(Path folder, String ending) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return List.copyOf(
                    files.filter(file -> file.toString().endsWith(ending)).collect(toCollection(TreeSet::new)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
