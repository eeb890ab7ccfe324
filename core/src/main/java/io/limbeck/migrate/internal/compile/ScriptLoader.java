package io.limbeck.migrate.internal.compile;

import static java.util.Objects.requireNonNullElse;

import io.limbeck.migrate.Migration;
import io.limbeck.migrate.error.ScriptLoadException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.util.OptionalInt;

/** Makes the one object that a compiled file is for, in a class loader of its own. */
final class ScriptLoader {
    private static final String CONSTRUCTOR = "constructor";
    private static final String INITIALISER = "static initialiser";

    private final CompiledScript script;
    private final ScriptLines lines;

    ScriptLoader(CompiledScript script) {
        this.script = script;
        this.lines = new ScriptLines(script);
    }

    /** @throws ScriptLoadException when nothing of that kind comes out of it */
    <T> T load(Class<T> kind, ClassLoader parent) {
        String name = script.source().className();
        try {
            Class<?> type = new ScriptClassLoader(script, parent).loadClass(name);
            if (!kind.isAssignableFrom(type)) {
                throw shape(
                        "class " + name + " does not implement " + kind.getName() + ".",
                        "Write: class " + type.getSimpleName() + " implements " + kind.getSimpleName() + ".");
            }
            if (Modifier.isAbstract(type.getModifiers())) {
                throw shape(
                        "class " + name + " is abstract.",
                        "A script's class must be instantiable: remove 'abstract', or" + " 'interface'.");
            }
            Constructor<?> constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            return kind.cast(constructor.newInstance());
        } catch (ClassNotFoundException e) {
            throw shape(
                    "it does not contain class " + name + ".",
                    kind == Migration.class
                            ? "A script must contain the class with @Revision."
                            : "Give the class the name of the file.");
        } catch (NoSuchMethodException e) {
            throw shape(
                    "class " + name + " has no no-argument constructor.",
                    "Remove the constructors: a script gets everything through Operations.");
        } catch (InvocationTargetException e) {
            throw startFailure(CONSTRUCTOR, causeOf(e));
        } catch (ExceptionInInitializerError e) {
            throw startFailure(INITIALISER, causeOf(e));
        } catch (NoClassDefFoundError e) {
            throw missing(e);
        } catch (LinkageError e) {
            throw shape(
                    "class " + name + " does not match the class path: " + e.getMessage(),
                    "Run it with the class path that it was" + " written for.");
        } catch (InstantiationException | IllegalAccessException e) {
            throw new IllegalStateException("Cannot make " + name, e); // excluded by the checks above
        }
    }

    private ScriptLoadException startFailure(String place, Throwable thrown) {
        if (thrown instanceof VirtualMachineError error) {
            throw error;
        }
        if (thrown instanceof ExceptionInInitializerError) {
            return startFailure(INITIALISER, causeOf(thrown));
        }
        if (thrown instanceof NoClassDefFoundError error) {
            return missing(error);
        }
        Source source = script.source();
        return LoadFailures.scriptStart(source.displayName(), lines.of(thrown), source.className(), place, thrown);
    }

    /** Reflection wraps what was thrown. */
    private static Throwable causeOf(Throwable wrapper) {
        return requireNonNullElse(wrapper.getCause(), new IllegalStateException(wrapper.toString()));
    }

    private ScriptLoadException missing(NoClassDefFoundError error) {
        OptionalInt line = lines.of(error);
        String name = String.valueOf(error.getMessage()).replace('/', '.');
        if (name.indexOf(' ') >= 0) { // "Could not initialize class …": it is there, and failed before
            Source source = script.source();
            return LoadFailures.scriptStart(source.displayName(), line, source.className(), CONSTRUCTOR, error);
        }
        return LoadFailures.missingClass(script.source().displayName(), line, name, error);
    }

    private ScriptLoadException shape(String what, String remedy) {
        return LoadFailures.scriptClass(script.source().displayName(), lines.ofClass(), what, remedy);
    }
}
