package io.limbeck.migrate.internal.compile;

import static io.limbeck.migrate.testkit.Kinds.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.limbeck.migrate.Migration;
import io.limbeck.migrate.error.ExitCode;
import io.limbeck.migrate.error.ScriptLoadException;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScriptLoaderTest {
    private static final String METHODS =
            "public void upgrade(Operations op) {} public void downgrade(Operations op) {}";

    private final Compilation compilation = Compilation.of(List.of(), getClass().getClassLoader(), ClassCache.none());

    @Test
    void everyLoadIsAnInstanceOfAClassOfItsOwn() {
        Source source = Scripts.executing("AddUsers", "SELECT 1");
        CompiledScripts scripts = CompiledScripts.compile(List.of(source), compilation);

        Migration first = scripts.load(source);
        Migration second = scripts.load(source);

        assertThat(first).isNotSameAs(second);
        assertThat(first.getClass()).isNotEqualTo(second.getClass());
    }

    @Test
    void privateConstructorIsAllowed() {
        assertThat(load(Scripts.withMembers("AddUsers", "private AddUsers() {}" + METHODS)))
                .isNotNull();
    }

    @Test
    void classThatIsNotAMigrationIsReportedWithItsLine() {
        Source source = Scripts.source("AddUsers", "\n\nclass AddUsers {}\n");

        ScriptLoadException failure = failure(source, ScriptLoadException.Kind.SCRIPT_CLASS);

        assertThat(failure.getMessage())
                .startsWith(
                        source.displayName() + ":3: class AddUsers does not implement io.limbeck.migrate.Migration.");
        assertThat(failure.exitCode()).isEqualTo(ExitCode.GRAPH);
        assertThat(failure.location().orElseThrow().line()).isEqualTo(OptionalInt.of(3));
    }

    @Test
    void abstractClassIsRefused() {
        Source source =
                Scripts.source("AddUsers", "abstract class AddUsers implements io.limbeck.migrate.Migration {}");

        assertThat(failure(source, ScriptLoadException.Kind.SCRIPT_CLASS)).hasMessageContaining("AddUsers is abstract");
    }

    @Test
    void constructorWithParametersOnlyIsRefused() {
        Source source = Scripts.withMembers("AddUsers", "AddUsers(int i) {}" + METHODS);

        assertThat(failure(source, ScriptLoadException.Kind.SCRIPT_CLASS))
                .hasMessageContaining(source.displayName() + ":7: class AddUsers has no no-argument constructor.");
    }

    @Test
    void scriptWithoutItsClassIsRefusedEvenIfTheClassPathHasOneOfThatName() {
        Source source = new Source("a.java", "java.util.ArrayList", "class Other {}");

        assertThat(failure(source, ScriptLoadException.Kind.SCRIPT_CLASS))
                .hasMessageContaining("a.java: it does not contain class java.util.ArrayList.");
    }

    @Test
    void constructorThatThrowsIsReportedWithLineAndReason() {
        Source source = Scripts.withMembers(
                "AddUsers", METHODS + "\nAddUsers() {\nthrow new IllegalStateException(\"no luck\"); }");

        ScriptLoadException failure = failure(source, ScriptLoadException.Kind.SCRIPT_START);

        assertThat(failure.what()).isEqualTo(source.displayName() + ":10: the constructor of class AddUsers failed.");
        assertThat(failure.why()).contains("java.lang.IllegalStateException: no luck");
        assertThat(failure).hasCauseInstanceOf(IllegalStateException.class);
    }

    @Test
    void staticInitialiserThatThrowsIsReportedWithLineAndReason() {
        Source source = Scripts.withMembers("AddUsers", METHODS + "\nstatic final int X = Integer.parseInt(\"x\");");

        ScriptLoadException failure = failure(source, ScriptLoadException.Kind.SCRIPT_START);

        assertThat(failure.what())
                .isEqualTo(source.displayName() + ":9: the static initialiser of class AddUsers failed.");
        assertThat(failure.why().orElseThrow()).contains("NumberFormatException");
    }

    @Test
    void missingDependencyIsNamedWithTheKeyThatAddsIt(@TempDir Path folder) throws IOException {
        Path library = compiledLibrary(folder, "package com.acme; public class Money {}");
        Source source = Scripts.withMembers("AddUsers", METHODS + "\nObject money = new com.acme.Money();");
        Compilation withoutAtRunTime =
                Compilation.of(List.of(library), getClass().getClassLoader(), ClassCache.none());

        ScriptLoadException failure = refused("missing-class", ScriptLoadException.class, () -> CompiledScripts.compile(
                        List.of(source), withoutAtRunTime)
                .load(source));

        assertThat(failure.getMessage())
                .startsWith(source.displayName() + ":9: class com.acme.Money is missing.")
                .contains("model.classpath");
    }

    @Test
    void missingSuperclassIsNamed(@TempDir Path folder) throws IOException {
        Path library = compiledLibrary(folder, "package com.acme; public class Money {}");
        String text = Scripts.withMembers("AddUsers", METHODS)
                .text()
                .replace("implements", "extends com.acme.Money implements");
        Source source = Scripts.source("AddUsers", text);
        Compilation withoutAtRunTime =
                Compilation.of(List.of(library), getClass().getClassLoader(), ClassCache.none());

        assertThat(refused("missing-class", ScriptLoadException.class, () -> CompiledScripts.compile(
                                        List.of(source), withoutAtRunTime)
                                .load(source))
                        .what())
                .contains("class com.acme.Money is missing");
    }

    @Test
    void olderBuildOfTheScriptOnTheClassPathIsNotTaken(@TempDir Path folder) throws IOException {
        Path library =
                compiledLibrary(folder, Scripts.executing("AddUsers", "old").text());
        Source source = Scripts.executing("AddUsers", "new");
        try (URLClassLoader parent = new URLClassLoader(
                new URL[] {library.toUri().toURL()}, getClass().getClassLoader())) {
            CompiledScripts scripts = CompiledScripts.compile(
                    List.of(source), Compilation.of(List.of(library), parent, ClassCache.none()));

            assertThat(Recorder.upgrade(scripts.load(source))).containsExactly("new");
        }
    }

    @Test
    void lineOfLaterFailureIsFoundInTheScript() {
        Source source = Scripts.withUpgrade("AddUsers", "Integer.parseInt(\"x\");");
        CompiledScripts scripts = CompiledScripts.compile(List.of(source), compilation);

        NumberFormatException thrown =
                catchThrowableOfType(NumberFormatException.class, () -> Recorder.upgrade(scripts.load(source)));

        assertThat(scripts.lineOf(source, new IllegalStateException(thrown))).isEqualTo(OptionalInt.of(9));
    }

    private Migration load(Source source) {
        return CompiledScripts.compile(List.of(source), compilation).load(source);
    }

    private ScriptLoadException failure(Source source, ScriptLoadException.Kind kind) {
        ScriptLoadException failure = catchThrowableOfType(ScriptLoadException.class, () -> load(source));
        assertThat(failure.is(kind)).as(failure.kind()).isTrue();
        return failure;
    }

    private static Path compiledLibrary(Path folder, String text) throws IOException {
        Path source = folder.resolve(text.contains("AddUsers") ? "AddUsers.java" : "Money.java");
        Files.writeString(source, text);
        Path classes = folder.resolve("classes");
        String core = CoreClasses.location().orElseThrow().toString();
        int exit = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-d", classes.toString(), "-cp", core, source.toString());
        assertThat(exit).isZero();
        return classes;
    }
}
