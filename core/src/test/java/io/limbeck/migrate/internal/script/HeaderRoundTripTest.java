package io.limbeck.migrate.internal.script;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.limbeck.migrate.error.ScriptFault;
import io.limbeck.migrate.internal.graph.RevisionHeader;
import io.limbeck.migrate.testkit.Seed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class HeaderRoundTripTest {
    private static final String[] MESSAGE_PARTS = {
        "add",
        " ",
        "no. 5",
        "*/",
        "/*",
        "/**",
        "*",
        "@",
        "\\u0041",
        "\\",
        "\"",
        "'",
        "<",
        "&",
        "&amp;",
        "&#47;",
        ">",
        "меню",
        "--",
        ": ",
        ";",
        "{@code x}",
        "$$",
        "class X {",
        "//",
        ".",
        ". ",
        "migrate:upgrade"
    };

    private final Random random = Seed.random("HeaderRoundTripTest");

    @Test
    void headerWrittenAsJavaReadsBackEqual() {
        for (int i = 0; i < 5_000; i++) {
            RevisionHeader header = header("a.java");
            assertThat(plain(read(java(header), "a.java"))).as(java(header)).isEqualTo(header);
        }
    }

    @Test
    void headerWrittenAsSqlReadsBackEqual() {
        for (int i = 0; i < 5_000; i++) {
            RevisionHeader header = header("a.sql");
            assertThat(plain(read(sql(header), "a.sql"))).as(sql(header)).isEqualTo(header);
        }
    }

    /** Without the description, which the remarks make. */
    private static RevisionHeader plain(RevisionHeader header) {
        return new RevisionHeader(
                header.id(),
                header.down(),
                header.dependsOn(),
                header.labels(),
                header.message(),
                header.created(),
                header.replaces(),
                header.source());
    }

    private static RevisionHeader read(String text, String file) {
        List<ScriptFault> faults = new ArrayList<>();
        Optional<Script> script = ScriptReader.read(new ScriptSource.InMemory(file, text.getBytes(UTF_8)), faults);
        assertThat(faults).as(text).isEmpty();
        return script.orElseThrow().header();
    }

    private String java(RevisionHeader header) {
        List<String> attributes = new ArrayList<>();
        attributes.add("id = " + literal(header.id()));
        attribute(attributes, "down", header.down());
        attribute(attributes, "dependsOn", header.dependsOn());
        attribute(attributes, "labels", header.labels());
        header.created().ifPresent(created -> attributes.add("created = " + literal(created.toString())));
        attribute(attributes, "replaces", header.replaces());
        String doc = header.message().isEmpty() ? "" : "/** " + Javadoc.escape(header.message()) + " */\n";
        return noise() + doc + noise() + "@Revision(" + String.join(noise() + "," + noise(), attributes) + ")\n"
                + noise() + "class A { String s = \"} class B {\"; }" + noise();
    }

    private void attribute(List<String> attributes, String name, List<String> values) {
        if (values.size() == 1 && random.nextBoolean()) {
            attributes.add(name + "=" + literal(values.get(0)));
        } else if (!values.isEmpty() || random.nextBoolean()) {
            attributes.add(name + " = {" + values.stream().map(this::literal).collect(Collectors.joining(", ")) + "}");
        }
    }

    private String literal(String value) {
        if (random.nextInt(4) > 0 || value.isEmpty()) {
            return "\"" + value + "\"";
        }
        int cut = random.nextInt(value.length());
        String escaped =
                value.substring(cut).chars().mapToObj("\\u%04x"::formatted).collect(Collectors.joining());
        return "\"" + value.substring(0, cut) + "\"" + noise() + "+ \"" + escaped + "\"";
    }

    private String noise() {
        String[] noises = {"", " ", "\n", " // @Revision(id = \"no\") class No {\n", " /* \"' class No { */ "};
        return noises[random.nextInt(noises.length)];
    }

    private String sql(RevisionHeader header) {
        List<String> lines = new ArrayList<>();
        lines.add("-- revision: " + header.id());
        line(lines, "down", header.down());
        line(lines, "depends-on", header.dependsOn());
        line(lines, "labels", header.labels());
        lines.add("-- message: " + header.message());
        header.created().ifPresent(created -> lines.add("-- created: " + created));
        line(lines, "replaces", header.replaces());
        lines.add("-- A remark: it's for people");
        lines.add("/* one more: -- revision: no */");
        java.util.Collections.shuffle(lines, random);
        return String.join("\n", lines) + "\n-- migrate:upgrade\n-- revision: no\nSELECT 1;\n";
    }

    private void line(List<String> lines, String key, List<String> values) {
        if (!values.isEmpty() || random.nextBoolean()) {
            lines.add("-- " + key + ": " + String.join(random.nextBoolean() ? "," : " , ", values));
        }
    }

    private RevisionHeader header(String source) {
        return new RevisionHeader(
                "r" + Long.toString(Math.abs(random.nextLong()), 36),
                names("down"),
                names("dep"),
                names("label-a"),
                message(),
                random.nextBoolean()
                        ? Optional.empty()
                        : Optional.of(Instant.ofEpochSecond(random.nextInt(), random.nextInt(1000) * 1_000_000L)),
                List.of(),
                source);
    }

    private List<String> names(String prefix) {
        List<String> names = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            names.add(prefix + random.nextInt(100));
        }
        return names;
    }

    private String message() {
        StringBuilder message = new StringBuilder();
        for (int i = random.nextInt(6); i > 0; i--) {
            message.append(MESSAGE_PARTS[random.nextInt(MESSAGE_PARTS.length)]);
        }
        return message.toString().strip();
    }
}
