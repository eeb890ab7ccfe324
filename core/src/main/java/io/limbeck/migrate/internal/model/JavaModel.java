package io.limbeck.migrate.internal.model;

import io.limbeck.migrate.config.MigrateConfig;
import io.limbeck.migrate.error.ModelException;
import io.limbeck.migrate.error.UsageException;
import io.limbeck.migrate.schema.Schema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The model {@code java:CLASS}: a class with one method without parameters that gives a {@link Schema}. */
final class JavaModel {
    private JavaModel() {}

    static Schema read(String className, MigrateConfig config, ModelClasspath classpath) {
        try (URLClassLoader loader = new URLClassLoader("model", urls(classpath.entries()), config.classLoader())) {
            Class<?> model = load(className, loader, classpath.entries());
            return call(method(model), className);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot close the model's class path", e);
        }
    }

    private static Class<?> load(String className, ClassLoader loader, List<Path> searched) {
        try {
            return Class.forName(className, true, loader);
        } catch (ClassNotFoundException e) {
            throw new UsageException(
                    "model=java:" + className + " is not on the model's class path; searched:\n  "
                            + String.join(
                                    "\n  ",
                                    searched.stream().map(Path::toString).toList()),
                    "Compile it, and set model.classpath to the folder or jar that contains it.");
        } catch (LinkageError e) {
            throw failed(className, e);
        }
    }

    private static Method method(Class<?> model) {
        List<Method> found = Stream.of(model.getDeclaredMethods())
                .filter(method -> method.getReturnType() == Schema.class && method.getParameterCount() == 0)
                .filter(method -> !Modifier.isPrivate(method.getModifiers()))
                .toList();
        if (found.size() != 1) {
            throw new UsageException(
                    "model=java:" + model.getName() + " has "
                            + (found.isEmpty() ? "no method" : found.size() + " methods")
                            + " without parameters that returns a Schema.",
                    "Give it exactly one: static Schema schema() { return Schema.of(tables, indexes); }");
        }
        return found.get(0);
    }

    private static Schema call(Method method, String className) {
        try {
            Object model = null;
            if (!Modifier.isStatic(method.getModifiers())) {
                var constructor = method.getDeclaringClass().getDeclaredConstructor();
                constructor.setAccessible(true);
                model = constructor.newInstance();
            }
            method.setAccessible(true);
            return (Schema) method.invoke(model);
        } catch (InvocationTargetException e) {
            throw failed(className, e.getCause() == null ? e : e.getCause());
        } catch (ReflectiveOperationException e) {
            throw failed(className, e);
        }
    }

    private static ModelException failed(String className, Throwable cause) {
        return new ModelException(
                ModelException.Kind.MODEL_MAPPING,
                "The model " + className + " cannot be read: it threw an exception.",
                cause.toString(),
                "Fix the class.",
                cause);
    }

    private static URL[] urls(List<Path> entries) {
        return entries.stream().map(JavaModel::url).toArray(URL[]::new);
    }

    private static URL url(Path entry) {
        try {
            return entry.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new UncheckedIOException(e);
        }
    }
}
