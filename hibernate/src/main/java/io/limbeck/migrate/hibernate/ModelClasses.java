package io.limbeck.migrate.hibernate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Loads the classes of a model, or reports all that cannot be loaded. */
final class ModelClasses {
    private ModelClasses() {}

    static List<Class<?>> load(ClassLoader loader, Collection<String> names) {
        List<Class<?>> classes = new ArrayList<>();
        List<String> faults = new ArrayList<>();
        Throwable first = null;
        for (String name : names) {
            try {
                Class<?> found = Class.forName(name, false, loader);
                lookUpMembers(found);
                classes.add(found);
            } catch (ClassNotFoundException | LinkageError e) {
                faults.add(name + ": " + why(e));
                first = first == null ? e : first;
            }
        }
        if (!faults.isEmpty()) {
            throw HibernateFailures.modelClass(faults, first);
        }
        return classes;
    }

    /** Resolves the types of its members here rather than in the middle of Hibernate's work. */
    @SuppressWarnings("ReturnValueIgnored")
    private static void lookUpMembers(Class<?> found) {
        found.getDeclaredFields();
        found.getDeclaredMethods();
    }

    private static String why(Throwable e) {
        if (e instanceof ClassNotFoundException) {
            return "it is not on the model's class path";
        } else if (e instanceof NoClassDefFoundError error) {
            return "it needs class " + missing(error) + ", which is missing";
        }
        return e.toString();
    }

    /** The name of the missing class, with dots. */
    static String missing(NoClassDefFoundError error) {
        return String.valueOf(error.getMessage()).replace('/', '.');
    }
}
