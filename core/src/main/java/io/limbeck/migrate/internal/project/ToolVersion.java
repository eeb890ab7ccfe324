package io.limbeck.migrate.internal.project;

/** The version of migrate, from its jar. */
public final class ToolVersion {
    private ToolVersion() {}

    /** {@code development} where the classes do not come from a jar. */
    static String get() {
        String version = ToolVersion.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }
}
