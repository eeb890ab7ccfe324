package io.limbeck.migrate.error;

import org.jspecify.annotations.Nullable;

/** The model's class path contains no Hibernate, or one that cannot be used. */
public final class HibernateUnusableException extends MigrateException {
    private static final long serialVersionUID = 1L;

    private HibernateUnusableException(String what, String why, String remedy, @Nullable Throwable cause) {
        super(ExitCode.USAGE, what, why, remedy, cause);
    }

    /** There is none, or it lacks some of its own dependencies. */
    public static HibernateUnusableException missing(String missingClass, Throwable cause) {
        return new HibernateUnusableException(
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
    public static HibernateUnusableException tooOld(String version) {
        return new HibernateUnusableException(
                "Hibernate " + version + " on the model's class path is too old.",
                "migrate reads entities through Hibernate 6.4 or later.",
                "Update org.hibernate.orm:hibernate-core, or describe the schema in another way: model=sql:FILE.",
                null);
    }

    /** One that is combined with incompatible versions of other jars. */
    public static HibernateUnusableException mixed(String version, Throwable cause) {
        return new HibernateUnusableException(
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
    public static HibernateUnusableException noDialect(String dialect, String artifact, @Nullable Throwable cause) {
        return new HibernateUnusableException(
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
