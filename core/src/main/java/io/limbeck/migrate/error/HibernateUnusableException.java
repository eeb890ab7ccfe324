package io.limbeck.migrate.error;

import org.jspecify.annotations.Nullable;

/** The model's class path holds no Hibernate, or one that cannot be asked. */
public final class HibernateUnusableException extends MigrateException {
    private static final long serialVersionUID = 1L;

    private HibernateUnusableException(String what, String why, String remedy, @Nullable Throwable cause) {
        super(ExitCode.USAGE, what, why, remedy, cause);
    }

    /** None, or one that lacks some of its own dependencies. */
    public static HibernateUnusableException missing(String missingClass, Throwable cause) {
        return new HibernateUnusableException(
                "Hibernate cannot be loaded from the model's class path.",
                "Class " + missingClass + " is not there.",
                "Add org.hibernate.orm:hibernate-core (6.4 or later) with its dependencies to the project, or to"
                        + " model.classpath of the runner.",
                cause);
    }

    /**
     * One whose mapping model is another.
     *
     * @param version as it calls itself
     */
    public static HibernateUnusableException tooOld(String version) {
        return new HibernateUnusableException(
                "Hibernate " + version + " on the model's class path is too old.",
                "migrate reads entities through Hibernate 6.4 or later.",
                "Update org.hibernate.orm:hibernate-core, or describe the schema otherwise: model=sql:FILE.",
                null);
    }

    /** One that meets jars of other versions than it was made for. */
    public static HibernateUnusableException mixed(String version, Throwable cause) {
        return new HibernateUnusableException(
                "Hibernate " + version + " does not run with the jars beside it on the model's class path.",
                cause.toString(),
                "Put the versions together that this Hibernate asks for, as mvn dependency:tree shows them for the"
                        + " application.",
                cause);
    }

    /**
     * Without a dialect, no type has a text.
     *
     * @param dialect a class, or the word for a database that has no known one
     * @param artifact where it comes from, or the empty string
     */
    public static HibernateUnusableException noDialect(String dialect, String artifact, @Nullable Throwable cause) {
        return new HibernateUnusableException(
                "Hibernate has no dialect " + dialect + " on the model's class path.",
                "",
                artifact.isEmpty()
                        ? "Set model.hibernate.dialect to the class of one that is there."
                        : "Add " + artifact
                                + " in Hibernate's version, or set model.hibernate.dialect to the class of one"
                                + " that is there.",
                cause);
    }
}
