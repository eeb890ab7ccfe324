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
     * An older Hibernate than we can read entities with.
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

    /**
     * Hibernate lacks the dialect of the database.
     *
     * @param dialect a class, or the word for a database that has no known one
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
