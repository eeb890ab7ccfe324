package io.limbeck.migrate.internal.project;

import io.limbeck.migrate.Hooks;
import io.limbeck.migrate.error.UsageException;
import io.limbeck.migrate.internal.compile.Compilation;
import io.limbeck.migrate.internal.compile.CompiledScripts;
import io.limbeck.migrate.internal.compile.Source;
import io.limbeck.migrate.internal.script.JavaPackage;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Where the project's hooks are: the value of the key {@code env}, or {@code Env.java} next to the folder of versions. */
final class EnvFile {
    private static final String NAME = "Env.java";
    private static final String SUFFIX = ".java";
    private static final Hooks NONE = new Hooks() {};

    private final Project project;

    EnvFile(Project project) {
        this.project = project;
    }

    ProjectHooks hooks() {
        Optional<String> named = project.config().hooks();
        if (named.isPresent()) {
            return named.get().endsWith(SUFFIX) ? compiled(Path.of(named.get())) : loaded(named.get());
        }
        return project.versionFolders().stream()
                .map(versions -> versions.resolveSibling(NAME))
                .filter(Files::isRegularFile)
                .findFirst()
                .map(this::compiled)
                .orElse(new ProjectHooks(NONE, thrown -> ""));
    }

    private ProjectHooks compiled(Path file) {
        String name = file.getFileName().toString();
        String text = text(file);
        String className = JavaPackage.binaryName(text, name.substring(0, name.length() - SUFFIX.length()));
        Source source = new Source(project.shown(file), className, text);
        CompiledScripts compiled = CompiledScripts.compile(List.of(source), project.compilation());
        return new ProjectHooks(compiled.load(source, Hooks.class), thrown -> {
            OptionalInt line = compiled.lineOf(source, thrown);
            return source.displayName() + (line.isPresent() ? ":" + line.getAsInt() : "");
        });
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UsageException(
                    "Cannot read the hooks " + file + ": " + e, "Set the key env to a file or a class.");
        }
    }

    private ProjectHooks loaded(String className) {
        Compilation compilation = project.compilation();
        try {
            Class<?> type = Class.forName(className, true, compilation.parent());
            if (!Hooks.class.isAssignableFrom(type)) {
                throw new UsageException(
                        "env=" + className + " does not implement " + Hooks.class.getName() + ".",
                        "Write: class " + type.getSimpleName() + " implements Hooks.");
            }
            var constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            return new ProjectHooks(Hooks.class.cast(constructor.newInstance()), thrown -> className);
        } catch (ClassNotFoundException e) {
            throw new UsageException(
                    "The class in env=" + className + " does not exist.",
                    "Name a .java file, or put the class on model.classpath.");
        } catch (InvocationTargetException e) {
            throw new UsageException(
                    "Cannot instantiate env=" + className + ": it threw " + e.getCause(), "Fix its constructor.");
        } catch (ReflectiveOperationException | LinkageError e) {
            throw new UsageException(
                    "Cannot instantiate env=" + className + ": " + e,
                    "Give it a constructor without parameters, and put all classes it uses on model.classpath.");
        }
    }
}
