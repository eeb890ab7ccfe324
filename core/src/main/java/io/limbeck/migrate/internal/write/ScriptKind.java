package io.limbeck.migrate.internal.write;

/** The two forms of a script. */
public enum ScriptKind {
    JAVA(".java", "script.java.mustache"),
    SQL(".sql", "script.sql.mustache");

    private final String extension;
    private final String template;

    ScriptKind(String extension, String template) {
        this.extension = extension;
        this.template = template;
    }

    /** With its dot. */
    public String extension() {
        return extension;
    }

    /** The file that holds the template: in the folder of migrations where there is one, or else in core. */
    public String template() {
        return template;
    }
}
