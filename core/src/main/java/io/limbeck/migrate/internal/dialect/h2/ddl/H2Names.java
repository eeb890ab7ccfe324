package io.limbeck.migrate.internal.dialect.h2.ddl;

/** Names as H2 reads them in a statement: always quoted, so that case and reserved words do not matter. */
public final class H2Names {
    private H2Names() {}

    /** In quotes. */
    public static String quoted(String identifier) {
        return '"' + identifier.replace("\"", "\"\"") + '"';
    }
}
