package io.limbeck.migrate.config;

/** What the text of a setting has to look like. */
public enum ValueKind {
    TEXT("text"),
    DATABASE_URL("a JDBC URL, or one in SQLAlchemy's spelling"),
    LIST("a list, separated by commas"),
    PATHS("paths, separated by commas"),
    TABLE("the name of a table"),
    NUMBER("a whole number, 1 to 200"),
    DURATION("a duration such as `60s`, `500ms`, `2m`, `1h` or `PT1M`; a bare number is seconds"),
    DURATION_OR_NONE("a duration such as `60s`, `500ms`, `2m`, `1h` or `PT1M`, a bare number is seconds; or `none`"),
    TRANSACTION_MODE("`per-revision`, `all` or `none`"),
    TIME_ZONE("a time zone such as `UTC`, `Europe/Moscow` or `+03:00`"),
    NAME_TEMPLATE("a name with `{{table}}`, `{{columns}}`, `{{column}}`, `{{target}}`, `{{hash}}` in it"),
    CHANGED_SCRIPTS("`refuse` or `warn`"),
    SWITCH("`on` or `off`"),
    FOLDER("a folder"),
    COMMAND(
            "a command without a shell, quotes keep an argument together; `{{file}}`, `{{host}}`, `{{port}}`, `{{database}}`, `{{user}}`,"
                    + " `{{url}}`");

    private final String allowed;

    ValueKind(String allowed) {
        this.allowed = allowed;
    }

    /** The allowed values as a noun phrase, in Markdown. */
    public String allowed() {
        return allowed;
    }
}
