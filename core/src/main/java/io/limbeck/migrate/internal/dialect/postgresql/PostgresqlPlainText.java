package io.limbeck.migrate.internal.dialect.postgresql;

import java.util.regex.Pattern;

/** A condition without what the server adds to it: casts that follow from the types, and its own spelling of IN. */
final class PostgresqlPlainText {
    private static final Pattern CAST = Pattern.compile(
            "::(?:character varying|double precision|(?:timestamp|time) with(?:out)? time zone|bit varying|[a-z_][a-z0-9_]*)"
                    + "(?:\\(\\d+(?:, ?\\d+)?\\))?(?:\\[\\])?");
    private static final Pattern IN = Pattern.compile("= ANY \\(ARRAY\\[([^\\[\\]]*)\\]\\)");
    private static final Pattern NOT_IN = Pattern.compile("<> ALL \\(ARRAY\\[([^\\[\\]]*)\\]\\)");

    private PostgresqlPlainText() {}

    static String of(String condition) {
        String uncast = CAST.matcher(condition).replaceAll("");
        return NOT_IN.matcher(IN.matcher(uncast).replaceAll("IN ($1)")).replaceAll("NOT IN ($1)");
    }
}
