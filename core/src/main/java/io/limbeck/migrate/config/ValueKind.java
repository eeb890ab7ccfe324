package io.limbeck.migrate.config;

/** The kind of value that a setting takes. */
public enum ValueKind {
    TEXT("text"),
    DATABASE_URL("a URL in JDBC or SQLAlchemy form"),
    LIST("a comma-separated list"),
    PATHS("comma-separated paths"),
    TABLE("a table name"),
    NUMBER("an integer from 1 to 200"),
    DURATION("a duration such as `60s`, `500ms`, `2m`, `1h` or `PT1M`; a plain number means seconds"),
    DURATION_OR_NONE(
            "a duration such as `60s`, `500ms`, `2m`, `1h` or `PT1M` (a plain number means seconds), or `none`"),
    TRANSACTION_MODE("`per-revision`, `all` or `none`"),
    TIME_ZONE("a time zone such as `UTC`, `Europe/Moscow` or `+03:00`"),
    NAME_TEMPLATE("a name that may contain `{{table}}`, `{{columns}}`, `{{column}}`, `{{target}}`, `{{hash}}`"),
    CHANGED_SCRIPTS("`refuse` or `warn`"),
    SWITCH("`on` or `off`"),
    FOLDER("a folder"),
    COMMAND(
            "a command that runs without a shell (quotes keep an argument together) and may contain `{{file}}`, `{{host}}`,"
                    + " `{{port}}`, `{{database}}`, `{{user}}`, `{{url}}`");

    private final String allowed;

    ValueKind(String allowed) {
        this.allowed = allowed;
    }

    /** The valid values as a noun phrase, in Markdown. */
    public String allowed() {
        return allowed;
    }
}
