package io.limbeck.migrate.hibernate;

import io.limbeck.migrate.error.ModelException;
import io.limbeck.migrate.internal.application.ApplicationSettings;
import io.limbeck.migrate.model.ModelRequest;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads entities as a schema, with the Hibernate on their own class path and without a connection. */
public final class HibernateModel {
    private HibernateModel() {}

    /**
     * Finds, loads and reads the model that {@code request} describes; nothing stays open or loaded afterwards.
     *
     * @param application the framework settings in the application's files
     * @throws io.limbeck.migrate.error.ModelException if there are no entities; lists the places searched
     * @throws io.limbeck.migrate.error.ModelException if classes cannot be loaded; lists them all
     * @throws io.limbeck.migrate.error.ModelException if Hibernate is missing or older than 6.4, or has no dialect
     * @throws ModelException if the model contradicts itself
     */
    static EntityModel read(ModelRequest request, ApplicationSettings application) {
        ModelSearch search = ModelSearch.of(request, application);
        try (URLClassLoader model = new URLClassLoader("model", urls(request.classPath()), request.parent())) {
            return QuietLogging.during(model, () -> read(request, search, model));
        } catch (IOException e) {
            throw new ModelException(
                    ModelException.Kind.MODEL_MAPPING,
                    "Cannot close the jars of the model's class path.",
                    e.toString(),
                    "Check the disk that they are on.",
                    e);
        }
    }

    private static EntityModel read(ModelRequest request, ModelSearch search, ClassLoader model) {
        HibernateVersion.require(model);
        OrmInput input = new OrmInput(
                model,
                ModelClasses.load(model, search.classes()),
                List.copyOf(search.packages()),
                mappingFiles(search, model),
                HibernateSettings.of(request, search, model),
                request.unquotedNames());
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(model); // used to look up JAXB and service files
        try {
            return OrmLoader.reader(model).read(input);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** The mapping files of the unit, and the one that Jakarta Persistence reads by default. */
    private static List<String> mappingFiles(ModelSearch search, ClassLoader model) {
        String standard = "META-INF/orm.xml";
        List<String> files = new ArrayList<>(search.mappingFiles());
        if (!files.contains(standard) && model.getResource(standard) != null) {
            files.add(standard);
        }
        return files;
    }

    private static URL[] urls(List<Path> classPath) {
        URL[] urls = new URL[classPath.size()];
        for (int i = 0; i < urls.length; i++) {
            try {
                urls[i] = classPath.get(i).toUri().toURL();
            } catch (MalformedURLException e) {
                throw new IllegalArgumentException("Not a file: " + classPath.get(i), e);
            }
        }
        return urls;
    }
}
