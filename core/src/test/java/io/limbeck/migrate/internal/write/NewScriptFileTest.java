package io.limbeck.migrate.internal.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.limbeck.migrate.error.ExitCode;
import io.limbeck.migrate.error.MigrateException;
import io.limbeck.migrate.error.TemplateException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.SourceVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewScriptFileTest {
    private static final Instant CREATED = Instant.parse("2026-11-22T14:31:05.123456Z");
    private static final FileTemplate NAMES =
            new FileTemplate("{{year}}_{{month}}_{{day}}_{{hour}}{{minute}}_{{id}}_{{slug}}", ZoneOffset.UTC, 40);

    @TempDir
    Path migrations;

    @Test
    void filledScriptLooksLikeTheContract() {
        NewScript script = new NewScript(
                "ae1027a6acf1",
                List.of("1975ea83b712"),
                List.of(),
                List.of(),
                "add_is_active_to_users",
                CREATED,
                List.of(),
                List.of("op.addColumn(\"users\", column(\"is_active\", bool()).notNull().defaultValue(true));"),
                List.of("op.dropColumn(\"users\", \"is_active\");"));

        RenderedScript file = NewScriptFile.render(script, ScriptKind.JAVA, NAMES, migrations);

        assertThat(file.fileName()).isEqualTo("2026_11_22_1431_ae1027a6acf1_add_is_active_to_users.java");
        assertThat(file.text())
                .isEqualTo(
                        """
                import static io.limbeck.migrate.schema.Types.*;

                import io.limbeck.migrate.*;

                /** add_is_active_to_users */
                @Revision(id = "ae1027a6acf1", down = "1975ea83b712", created = "2026-11-22T14:31:05Z")
                class AddIsActiveToUsers implements Migration {
                    @Override
                    public void upgrade(Operations op) {
                        op.addColumn("users", column("is_active", bool()).notNull().defaultValue(true));
                    }

                    @Override
                    public void downgrade(Operations op) {
                        op.dropColumn("users", "is_active");
                    }
                }
                """);
        assertThat(complaints(file.text())).isEmpty();
    }

    @Test
    void emptyScriptExplainsWhatToFillIn() {
        String text = java(script("m", List.of()));

        assertThat(text)
                .contains("public void upgrade(Operations op) {\n        // Add the upgrade here")
                .contains("        // Undo the upgrade here");
        assertThat(text.lines()).allMatch(line -> line.length() <= 120);
        assertThat(complaints(text)).isEmpty();
    }

    @Test
    void onlyAttributesThatAreSetAreWritten() {
        NewScript merge = NewScript.toFill("c", List.of("a", "b"), List.of("x"), List.of("two", "three"), "m", CREATED);

        assertThat(java(script("m", List.of())))
                .contains("@Revision(id = \"a1\", created = \"2026-11-22T14:31:05Z\")\n");
        assertThat(java(merge))
                .contains(
                        "@Revision(id = \"c\", down = {\"a\", \"b\"}, dependsOn = \"x\", labels = {\"two\", \"three\"}, "
                                + "created = \"2026-11-22T14:31:05Z\")\n");
    }

    @Test
    void longAnnotationIsBroken() {
        List<String> parents = List.of("1975ea83b712", "2975ea83b712", "3975ea83b712", "4975ea83b712");
        String text = java(script("m", parents));

        assertThat(text).contains("@Revision(\n        id = \"a1\",\n        down = {\"1975ea83b712\", ");
        assertThat(text.lines()).allMatch(line -> line.length() <= 120);
        assertThat(complaints(text)).isEmpty();
    }

    @Test
    void importsFollowOurs() {
        NewScript script = new NewScript(
                "a1",
                List.of(),
                List.of(),
                List.of(),
                "m",
                CREATED,
                List.of("java.util.List"),
                List.of("List.of();"),
                List.of());

        assertThat(java(script)).contains("import io.limbeck.migrate.*;\nimport java.util.List;\n\n/** m */\n");
        assertThat(complaints(java(script))).isEmpty();
    }

    @Test
    void sqlScriptHasTheHeaderOfTheContract() {
        NewScript script = NewScript.toFill(
                "c", List.of("a", "b"), List.of("x"), List.of("two"), "populate\n-- migrate:downgrade", CREATED);

        RenderedScript file = NewScriptFile.render(script, ScriptKind.SQL, NAMES, migrations);

        assertThat(file.fileName()).isEqualTo("2026_11_22_1431_c_populate_migrate_downgrade.sql");
        assertThat(file.text())
                .startsWith(
                        """
                -- revision: c
                -- down: a, b
                -- depends-on: x
                -- labels: two
                -- message: populate -- migrate:downgrade
                -- created: 2026-11-22T14:31:05Z
                -- migrate:upgrade
                """)
                .contains("\n\n-- migrate:downgrade\n");
    }

    @Test
    void baseWithoutMessageHasNeitherDownNorMessage() {
        assertThat(NewScriptFile.render(script("", List.of()), ScriptKind.SQL, NAMES, migrations)
                        .text())
                .startsWith("-- revision: a1\n-- created: ");
        assertThat(java(script("", List.of())))
                .contains("import io.limbeck.migrate.*;\n\n@Revision(")
                .contains("class Revisiona1 ");
    }

    @Test
    void anyMessageGivesJavaThatCompilesAndALegalFileName() {
        RandomText random = new RandomText();
        Map<String, String> texts = new LinkedHashMap<>();
        for (int i = 0; i < 300; i++) {
            String message = random.next();
            NewScript script = script(message, List.of());
            RenderedScript file = NewScriptFile.render(script, ScriptKind.JAVA, NAMES, migrations);
            assertThat(file.fileName()).as(message).matches("2026_11_22_1431_a1_[a-z0-9_]{1,40}\\.java");
            assertThat(SourceVersion.isName(script.className())).as(message).isTrue();
            assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(file.text()))
                    .as(message)
                    .isTrue();
            assertThat(file.text().lines().filter(line -> !line.startsWith("/**")))
                    .as(message)
                    .hasSizeBetween(17, 40);
            texts.put("S" + i + ".java", file.text());
        }
        assertThat(GeneratedJava.complaints(migrations, texts)).isEmpty();
    }

    @Test
    void messageIsReadBackFromTheComment() {
        String text = java(script("R&D: a */ b \\u002a/ <b> @x \"q\" 😀", List.of()));

        assertThat(text).contains("/** R&amp;D: a &#42;&#47; b &#92;u002a/ &lt;b&gt; &#64;x \"q\" 😀 */\n");
    }

    @Test
    void longMessageIsWrappedUnlessSentencesWouldBeLost() {
        String words = "word ".repeat(60).strip();

        assertThat(java(script(words, List.of())).lines()).allMatch(line -> line.length() <= 120);
        assertThat(java(script(words, List.of()))).contains("/**\n * word word");
        assertThat(java(script("One. " + words, List.of()))).contains("/** One. word word");
    }

    @Test
    void fileNameIsInTheConfiguredTimeZone() {
        FileTemplate names = new FileTemplate(
                "{{year}}{{month}}{{day}}{{hour}}{{minute}}{{second}}-{{epoch}}", ZoneId.of("Asia/Tokyo"), 40);

        assertThat(names.fileName(script("m", List.of()), ScriptKind.SQL)).isEqualTo("20261122233105-1795357865.sql");
    }

    @Test
    void fileTemplateThatLeadsElsewhereIsRefused() {
        for (String template : List.of(
                "../{{id}}",
                "a/b",
                "a\\b",
                ".hidden",
                "",
                "a b",
                "x\u0000",
                "{{slug}}{{nope}}",
                "{{slug",
                "x".repeat(201))) {
            assertThatThrownBy(() -> new FileTemplate(template, ZoneOffset.UTC, 40)
                            .fileName(script("m", List.of()), ScriptKind.JAVA))
                    .as(template)
                    .isInstanceOf(TemplateException.class)
                    .hasMessageContaining("file.template");
        }
    }

    @Test
    void templateOfTheFolderIsUsed() throws IOException {
        Files.writeString(
                migrations.resolve("script.sql.mustache"),
                "\uFEFF-- {{id}}: {{#down}}{{.}}{{^-last}}+{{/-last}}{{/down}}\r\n{{#labels}}x{{/labels}}");

        assertThat(NewScriptFile.render(script("m", List.of("a", "b")), ScriptKind.SQL, NAMES, migrations)
                        .text())
                .isEqualTo("-- a1: a+b\n");
    }

    @Test
    void brokenTemplateIsReportedWithFileAndLine() throws IOException {
        Map<String, String> broken = Map.of(
                "a\n{{#down}}\n", ":2: Section missing close tag 'down'.",
                "a\nb {{revision}}", ":2: there is no value 'revision'.",
                "{{#dwon}}{{/dwon}}", ":1: there is no value 'dwon'.",
                "\n\n{{/down}}", ":3: Section close tag with no open tag 'down'.",
                "\nx {{id", ":2: a tag is not closed",
                "{{> header}}", ": partials are not supported, such as 'header'.",
                "{{}}", ": it cannot be read");
        for (Map.Entry<String, String> entry : broken.entrySet()) {
            Path file = Files.writeString(migrations.resolve("script.java.mustache"), entry.getKey());
            assertThatThrownBy(() -> java(script("m", List.of())))
                    .isInstanceOf(TemplateException.class)
                    .hasMessageContaining("The template is invalid: " + file + entry.getValue())
                    .extracting(e -> ((MigrateException) e).exitCode())
                    .isEqualTo(ExitCode.USAGE);
        }
    }

    @Test
    void templateThatIsNotUtf8IsRefused() throws IOException {
        Files.write(migrations.resolve("script.java.mustache"), new byte[] {(byte) 0xC3, (byte) 0x28});

        assertThatThrownBy(() -> java(script("m", List.of()))).hasMessageContaining("it is not UTF-8.");
    }

    private String java(NewScript script) {
        return NewScriptFile.render(script, ScriptKind.JAVA, NAMES, migrations).text();
    }

    private List<String> complaints(String text) {
        return GeneratedJava.complaints(migrations, Map.of("S.java", text));
    }

    private static NewScript script(String message, List<String> down) {
        return NewScript.toFill("a1", down, List.of(), List.of(), message, CREATED);
    }
}
