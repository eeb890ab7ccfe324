package io.limbeck.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import io.limbeck.migrate.Sources.Text;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Messages, documents and public Javadoc keep to the glossary, which is the table in CONTRIBUTING.md. */
final class GlossaryTest {
    private static final String HEADING = "## Language";

    /** Idioms that contain a phrase of the glossary, and names that programs read. */
    private static final Pattern ALLOWED = Pattern.compile(String.join(
            "|",
            "\\bstands? for\\b",
            "\\bstand-ins?\\b",
            "is no longer",
            "is no other",
            "here is no",
            "\\bleav\\w+ (?:\\w+ ){1,3}behind\\b",
            "\\bbehind a (?:flag|load balancer)\\b",
            "\\bmechanism behind\\b",
            "schema-is-behind",
            "half-run"));

    private static final String TRANSLATION = "docs/guide.ru.md";

    private static final List<String> API =
            List.of("", "api", "config", "op", "schema", "result", "error", "advice", "model");

    private static final Pattern LINK_TARGET = Pattern.compile("\\]\\([^)]*+\\)");

    /** What to look for, and what to write instead. */
    private static Map<Pattern, String> glossary = Map.of();

    @BeforeAll
    static void readGlossary() {
        Map<Pattern, String> read = new LinkedHashMap<>();
        for (String row : table()) {
            String[] cells = row.split("\\|", -1);
            Matcher phrase = Pattern.compile("`([^`]++)`").matcher(cells[1]);
            while (phrase.find()) {
                String words = phrase.group(1).replaceAll("[ -]", "[ -]");
                read.put(Pattern.compile("\\b" + words + "\\b", Pattern.CASE_INSENSITIVE), cells[2].strip());
            }
        }
        glossary = read;
    }

    @Test
    void glossaryHasPhrasesAndRemedies() {
        assertThat(glossary).hasSizeGreaterThan(20);
        assertThat(glossary.values()).noneMatch(String::isEmpty);
        assertThat(found("x", new Text(1, "Mend it, for the column is no number.")))
                .hasSize(2);
        assertThat(found("x", new Text(1, "A key stands for a column, which is no longer amended.")))
                .isEmpty();
        assertThat(found("x", new Text(1, "A failed run leaves no table behind; the lock is behind the table.")))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"core", "shell", "runner", "hibernate", "migrate-maven-plugin"})
    void messagesKeepToTheGlossary(String module) {
        check(Sources.ofModule(module), Sources::literals);
    }

    @Test
    void documentsKeepToTheGlossary() {
        List<Path> documents = new ArrayList<>(Sources.files(Sources.ROOT.resolve("docs"), ".md"));
        documents.add(Sources.ROOT.resolve("README.md"));
        documents.add(Sources.ROOT.resolve("CONTRIBUTING.md"));
        check(documents, GlossaryTest::lines);
    }

    @Test
    void publicJavadocKeepsToTheGlossary() {
        List<Path> sources = new ArrayList<>();
        for (String name : API) {
            Path folder = Sources.ROOT
                    .resolve("core/src/main/java/io/limbeck/migrate")
                    .resolve(name);
            Sources.files(folder, ".java").stream()
                    .filter(file -> file.getParent().equals(folder))
                    .forEach(sources::add);
        }
        check(sources, GlossaryTest::javadoc);
    }

    private interface Reader {
        List<Text> texts(String content);
    }

    private static void check(List<Path> files, Reader reader) {
        List<String> found = new ArrayList<>();
        for (Path file : files) {
            String name = Sources.name(file);
            if (!name.equals(TRANSLATION)) {
                reader.texts(Sources.content(file)).forEach(text -> found.addAll(found(name, text)));
            }
        }
        assertThat(found)
                .as("phrases that the glossary of CONTRIBUTING.md replaces; the test's ALLOWED lists exceptions")
                .isEmpty();
    }

    private static List<String> found(String file, Text text) {
        String line = ALLOWED.matcher(text.text()).replaceAll("");
        return glossary.entrySet().stream()
                .flatMap(entry -> entry.getKey()
                        .matcher(line)
                        .results()
                        .map(MatchResult::group)
                        .map(phrase -> "%s:%d: \"%s\", write: %s%n    %s"
                                .formatted(
                                        file,
                                        text.line(),
                                        phrase,
                                        entry.getValue(),
                                        text.text().strip())))
                .toList();
    }

    private static List<Text> javadoc(String source) {
        List<Text> texts = new ArrayList<>();
        Matcher token = Sources.CODE_OR_TEXT.matcher(source);
        while (token.find()) {
            if (token.group().startsWith("/**")) {
                int first = Sources.line(source, token.start());
                lines(token.group()).forEach(one -> texts.add(new Text(first + one.line() - 1, one.text())));
            }
        }
        return texts;
    }

    /** Lines without the targets of links, and without the glossary itself. */
    private static List<Text> lines(String content) {
        List<String> table = table();
        List<Text> texts = new ArrayList<>();
        String[] lines = content.split("\\R", -1);
        for (int i = 0; i < lines.length; i++) {
            if (!table.contains(lines[i])) {
                texts.add(new Text(i + 1, LINK_TARGET.matcher(lines[i]).replaceAll("]")));
            }
        }
        return texts;
    }

    /** The rows of the glossary. */
    private static List<String> table() {
        String text = Sources.content(Sources.ROOT.resolve("CONTRIBUTING.md"));
        int begin = text.indexOf(HEADING);
        int end = text.indexOf("\n## ", begin + 1);
        return text.substring(begin, end)
                .lines()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| not ") && !line.startsWith("| ---"))
                .toList();
    }
}
