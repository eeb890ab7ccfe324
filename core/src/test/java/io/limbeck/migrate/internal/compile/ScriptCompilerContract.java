package io.limbeck.migrate.internal.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.limbeck.migrate.Migration;
import io.limbeck.migrate.error.ExitCode;
import io.limbeck.migrate.error.ScriptCompileException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.tools.JavaCompiler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every compiler. */
abstract class ScriptCompilerContract {
    private static final Pattern SUGGESTION = Pattern.compile("Add: (import [^;\\n]+;)");

    private final Compilation compilation = new Compilation(
            List.of(), getClass().getClassLoader(), ClassCache.none(), () -> new ToolCompiler(compiler()));

    /** The compiler under test, a new one for each call. */
    abstract JavaCompiler compiler();

    @Test
    void packagePrivateScriptRuns() {
        assertThat(run(Scripts.executing("AddUsers", "SELECT 1"))).containsExactly("SELECT 1");
    }

    @Test
    void publicClassMayBeInAFileWithAnotherName() {
        Source plain = Scripts.executing("AddUsers", "SELECT 1");

        assertThat(run(Scripts.source("AddUsers", plain.text().replace("\nclass", "\npublic class"))))
                .containsExactly("SELECT 1");
    }

    @Test
    void scriptInPackageRuns() {
        Source plain = Scripts.executing("AddUsers", "SELECT 1");

        assertThat(run(new Source("a.java", "com.acme.AddUsers", "package com.acme;\n" + plain.text())))
                .containsExactly("SELECT 1");
    }

    @Test
    void nestedAnonymousAndLambdaClassesBelongToTheirScript() {
        Source source = Scripts.withMembers(
                "AddUsers",
                """
                record Pair(String a, String b) {}
                enum Kind { ONE { String sql() { return "one"; } }; abstract String sql(); }
                public void upgrade(Operations op) {
                    Runnable anonymous = new Runnable() { public void run() { op.execute("anonymous"); } };
                    anonymous.run();
                    op.execute(new Pair("a", "pair").b());
                    op.execute(Kind.ONE.sql());
                    java.util.List.of("lambda").forEach(sql -> op.execute(sql));
                    op.execute(new Helper().sql());
                }
                public void downgrade(Operations op) {}
                }
                class Helper {
                    String sql() { return "helper"; }
                """);

        assertThat(run(source)).containsExactly("anonymous", "pair", "one", "lambda", "helper");
    }

    @Test
    void sameClassNameTwiceInOneBatchIsAllowed() {
        Source first = new Source(
                "one.java", "Change", Scripts.executing("Change", "first").text());
        Source second = new Source(
                "two.java", "Change", Scripts.executing("Change", "second").text());

        CompiledScripts scripts = CompiledScripts.compile(List.of(first, second), compilation);

        assertThat(Recorder.upgrade(scripts.load(first))).containsExactly("first");
        assertThat(Recorder.upgrade(scripts.load(second))).containsExactly("second");
    }

    @Test
    void helperClassesOfTheSameNameInTwoScriptsStayApart() {
        String helper = "}\nclass Helper { static String sql() { return \"%s\"; }";
        String members = "public void upgrade(Operations op) { op.execute(Helper.sql()); }"
                + " public void downgrade(Operations op) {}\n";
        Source first = Scripts.withMembers("First", members + helper.formatted("first"));
        Source second = Scripts.withMembers("Second", members + helper.formatted("second"));

        CompiledScripts scripts = CompiledScripts.compile(List.of(first, second), compilation);

        assertThat(Recorder.upgrade(scripts.load(first))).containsExactly("first");
        assertThat(Recorder.upgrade(scripts.load(second))).containsExactly("second");
    }

    @Test
    void scriptNamedLikeTypeOfTheApiDoesNotChangeTheOthers() {
        String text = Scripts.withUpgrade("UsesColumn", "Column c = column(\"a\", bool()); op.execute(c.name());")
                .text()
                .replace(
                        "import io.limbeck.migrate.*;",
                        "import io.limbeck.migrate.*;import io.limbeck.migrate.schema.*;");
        Source uses = Scripts.source("UsesColumn", text);
        Source column = Scripts.executing("Column", "column");

        CompiledScripts scripts = CompiledScripts.compile(List.of(column, uses), compilation);

        assertThat(Recorder.upgrade(scripts.load(uses))).containsExactly("a");
        assertThat(Recorder.upgrade(scripts.load(column))).containsExactly("column");
    }

    @Test
    void scriptThatUsesClassOfAnotherScriptDoesNotCompile() {
        Source uses = Scripts.withUpgrade("Uses", "op.execute(\"\" + new Other());");

        ScriptCompileException failure = failure(List.of(Scripts.executing("Other", "other"), uses));

        assertThat(failure.faults()).allMatch(fault -> fault.script().equals(uses.displayName()));
        assertThat(failure.getMessage()).contains("Other");
    }

    @Test
    void cyrillicIdentifiersAndStringsSurvive() {
        Source source = Scripts.withMembers(
                "ДобавитьПоле",
                """
                private final String запрос = "выполнить «ёж» 😀";
                public void upgrade(Operations op) { op.execute(запрос); }
                public void downgrade(Operations op) {}
                """);

        assertThat(run(source)).containsExactly("выполнить «ёж» 😀");
    }

    @Test
    void byteOrderMarkAndCrLfAreNoFault() {
        String text =
                "\uFEFF" + Scripts.executing("AddUsers", "SELECT 1").text().replace("\n", "\r\n");

        assertThat(run(Scripts.source("AddUsers", text))).containsExactly("SELECT 1");
    }

    @Test
    void syntaxErrorIsShownWithItsLineAndCaret() {
        Source source = Scripts.withUpgrade("AddUsers", "op.execute(\"a\")");

        ScriptCompileException failure = failure(List.of(source));

        assertThat(failure.exitCode()).isEqualTo(ExitCode.GRAPH);
        assertThat(failure.faults()).first().satisfies(fault -> {
            assertThat(fault.script()).isEqualTo(source.displayName());
            assertThat(fault.line()).isEqualTo(OptionalInt.of(9));
        });
        assertThat(failure.getMessage())
                .contains(source.displayName() + ":9: ")
                .contains("\n            op.execute(\"a\")\n   ");
        assertThat(failure.getMessage()
                        .lines()
                        .filter(line -> line.strip().equals("^"))
                        .count())
                .isPositive();
    }

    @Test
    void errorInFileWithCrLfAndTabsHasTheSameLineAndExcerpt() {
        Source source = Scripts.withUpgrade("AddUsers", "\tUnknown x = null;");

        ScriptCompileException failure = failure(List.of(
                new Source(source.displayName(), "AddUsers", source.text().replace("\n", "\r\n"))));

        assertThat(failure.faults().get(0).line()).isEqualTo(OptionalInt.of(9));
        assertThat(failure.findings().get(0).excerpt()).isEqualTo("            \tUnknown x = null;\n            \t^");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "op.createTable(\"t\", column(\"id\", bigint()), primaryKey(\"id\"));",
                "op.createIndex(Index.on(\"i\", \"t\", \"a\"));",
                "List<String> names = List.of(); LocalDate day = LocalDate.now();",
                "BigDecimal price = new BigDecimal(\"1.5\");",
            })
    void importsThatErrorsSuggestAreAllThatWasMissing(String statement) {
        Source source = Scripts.withUpgrade("AddUsers", statement);
        for (int i = 0; i < 5 && !compiles(source); i++) {
            Matcher line = SUGGESTION.matcher(failure(List.of(source)).getMessage());
            assertThat(line.find()).as("an import is suggested").isTrue();
            source = new Source(
                    source.displayName(),
                    source.className(),
                    source.text().replaceFirst("import ", line.group(1) + "\nimport "));
        }
        assertThat(compiles(source)).isTrue();
    }

    @Test
    void unknownNameHasNoSuggestion() {
        assertThat(failure(List.of(Scripts.withUpgrade("AddUsers", "Unknown x = nosuch();")))
                        .getMessage())
                .doesNotContain("Add:");
    }

    private boolean compiles(Source source) {
        try {
            CompiledScripts.compile(List.of(source), compilation);
            return true;
        } catch (ScriptCompileException e) {
            return false;
        }
    }

    @Test
    void allErrorsOfAllScriptsAreReportedAtOnce() {
        Source syntax = Scripts.withUpgrade("BrokenSyntax", "op.execute(\"a\"");
        Source symbol = Scripts.withUpgrade("UnknownSymbol", "op.nosuch(1); Unknown x;");
        Source type = Scripts.withUpgrade("WrongType", "int i = \"a\";");
        Source good = Scripts.executing("Good", "good");

        ScriptCompileException failure = failure(List.of(syntax, good, symbol, type));

        assertThat(failure.faults().stream().map(fault -> fault.script()).distinct())
                .containsExactlyInAnyOrder(syntax.displayName(), symbol.displayName(), type.displayName());
        assertThat(failure.getMessage()).contains("nosuch").contains("Unknown");
    }

    @Test
    void twentyErrorsAreShownAndTheRestCounted() {
        List<Source> sources = IntStream.range(0, 30)
                .mapToObj(i -> Scripts.withUpgrade("Broken" + i, "int i = \"a\";"))
                .toList();

        ScriptCompileException failure = failure(sources);

        assertThat(failure.faults()).hasSize(30);
        assertThat(failure.what()).isEqualTo("30 scripts do not compile, 30 errors:");
        assertThat(failure.why().orElseThrow()).endsWith("\nand 10 more");
    }

    @Test
    void warningsAreNoErrors() {
        assertThat(run(Scripts.withUpgrade(
                        "Warns",
                        "java.util.List raw = new java.util.ArrayList(); raw.add(new Integer(1)); op.execute(\"a\");")))
                .containsExactly("a");
    }

    @Test
    void sourcesLyingOnTheClassPathAreNotCompiled(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("Lying.java"), "class Lying { syntax error }");
        Source source = Scripts.withUpgrade("Uses", "new Lying();");

        ScriptCompileException failure = catchThrowableOfType(
                ScriptCompileException.class, () -> CompiledScripts.compile(List.of(source), onClassPath(folder)));

        assertThat(failure.faults()).extracting(fault -> fault.script()).containsOnly(source.displayName());
    }

    @Test
    void languageOfTheRunningJavaIsUnderstood() {
        assertThat(run(Scripts.withUpgrade("Texts", "op.execute(\"\"\"\n    text block\"\"\");")))
                .containsExactly("text block");
    }

    @Test
    void aThousandScriptsAreOneTask() {
        List<Source> sources = IntStream.range(0, 1000)
                .mapToObj(i -> Scripts.executing("Script" + i, "SELECT " + i))
                .toList();
        List<Integer> tasks = new ArrayList<>();
        JavaCompiler counted = new CountedCompiler(compiler(), () -> tasks.add(1));

        CompiledScripts scripts = CompiledScripts.compile(
                sources,
                new Compilation(
                        List.of(), getClass().getClassLoader(), ClassCache.none(), () -> new ToolCompiler(counted)));

        assertThat(tasks).hasSize(1);
        assertThat(scripts.compiled()).isEqualTo(1000);
        assertThat(Recorder.upgrade(scripts.load(sources.get(999)))).containsExactly("SELECT 999");
    }

    private List<String> run(Source source) {
        Migration migration =
                CompiledScripts.compile(List.of(source), compilation).load(source);
        return Recorder.upgrade(migration);
    }

    private ScriptCompileException failure(List<Source> sources) {
        return catchThrowableOfType(ScriptCompileException.class, () -> CompiledScripts.compile(sources, compilation));
    }

    private Compilation onClassPath(Path folder) {
        return new Compilation(List.of(folder), compilation.parent(), compilation.cache(), compilation.compiler());
    }
}
