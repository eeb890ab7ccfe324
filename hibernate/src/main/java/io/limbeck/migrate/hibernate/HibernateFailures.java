package io.limbeck.migrate.hibernate;

import io.limbeck.migrate.error.ModelException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Why entities cannot be read, and what to do about it. */
public final class HibernateFailures {
    private HibernateFailures() {}

    /**
     * Classes of the model cannot be loaded; all of them are reported at once.
     *
     * @param faults at least one, each a class and why it cannot be loaded
     */
    public static ModelException modelClass(List<String> faults, @Nullable Throwable cause) {
        return new ModelException(
                ModelException.Kind.MODEL_CLASS,
                "Cannot load " + (faults.size() == 1 ? "a class" : faults.size() + " classes") + " of the model:",
                "  " + String.join("\n  ", faults),
                "Add what is missing to model.classpath (in Maven: to the project's dependencies), compiled for this Java version.",
                cause);
    }

    /**
     * The model is configured as JPA entities, but none were found.
     *
     * @param model the model as configured, such as {@code jpa:com.acme}
     * @param places each place searched, with what was found there, such as {@code target/classes (folder, 12 classes)}
     * @param hint what the places suggest, or the empty string
     */
    public static ModelException noEntityFound(String model, List<String> places, String hint) {
        return new ModelException(
                ModelException.Kind.NO_ENTITY_FOUND,
                "No JPA entity found for model=" + model + ".",
                places.isEmpty()
                        ? "The model's class path is empty."
                        : "Searched for jakarta.persistence.Entity in:\n  " + String.join("\n  ", places)
                                + (hint.isEmpty() ? "" : "\n" + hint),
                "Compile the project first, or set model.classpath to the folders and jars that contain the entities.",
                null);
    }

    /** There is none, or it lacks some of its own dependencies. */
    public static ModelException missing(String missingClass, Throwable cause) {
        return new ModelException(
                ModelException.Kind.HIBERNATE_UNUSABLE,
                "Hibernate cannot be loaded from the model's class path.",
                "Class " + missingClass + " is missing.",
                "Add org.hibernate.orm:hibernate-core (6.4 or later) with its dependencies to the project, or to"
                        + " model.classpath of the runner.",
                cause);
    }

    /**
     * One with a different mapping model.
     *
     * @param version as it reports itself
     */
    public static ModelException tooOld(String version) {
        return new ModelException(
                ModelException.Kind.HIBERNATE_UNUSABLE,
                "Hibernate " + version + " on the model's class path is too old.",
                "migrate reads entities through Hibernate 6.4 or later.",
                "Update org.hibernate.orm:hibernate-core, or describe the schema in another way: model=sql:FILE.",
                null);
    }

    /** One that is combined with incompatible versions of other jars. */
    public static ModelException mixed(String version, Throwable cause) {
        return new ModelException(
                ModelException.Kind.HIBERNATE_UNUSABLE,
                "Hibernate " + version + " does not run with the other jars on the model's class path.",
                cause.toString(),
                "Use the versions that this Hibernate requires, as mvn dependency:tree lists them for the application.",
                cause);
    }

    /**
     * Without a dialect, types have no SQL names.
     *
     * @param dialect a class, or the name of a database without a known one
     * @param artifact the artifact with the class, or the empty string
     */
    public static ModelException noDialect(String dialect, String artifact, @Nullable Throwable cause) {
        return new ModelException(
                ModelException.Kind.HIBERNATE_UNUSABLE,
                "Hibernate has no dialect " + dialect + " on the model's class path.",
                "",
                artifact.isEmpty()
                        ? "Set model.hibernate.dialect to the class of an available dialect."
                        : "Add " + artifact
                                + " in Hibernate's version, or set model.hibernate.dialect to the class of an"
                                + " available dialect.",
                cause);
    }
}
