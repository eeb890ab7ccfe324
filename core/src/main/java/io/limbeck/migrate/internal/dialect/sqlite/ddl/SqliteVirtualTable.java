package io.limbeck.migrate.internal.dialect.sqlite.ddl;

import io.limbeck.migrate.internal.dialect.sqlite.rebuild.SqliteSyntax;
import io.limbeck.migrate.internal.sql.SqlTokens;
import io.limbeck.migrate.internal.sql.SqlTokens.Kind;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The definition of a virtual table: what follows its name, {@code USING fts5(title, content='notes')}. */
public final class SqliteVirtualTable {
    private static final String CREATE = "CREATE VIRTUAL ";
    private static final Pattern FULL_TEXT = Pattern.compile("USING fts[45]\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern CONTENT = Pattern.compile(
            "\\bcontent=(?:'([^']+)'|\"([^\"]+)\"|`([^`]+)`|\\[([^]]+)]|(\\w+))", Pattern.CASE_INSENSITIVE);

    private SqliteVirtualTable() {}

    /**
     * What follows the name of the table.
     *
     * @param create as {@code sqlite_master} keeps it, however it was spaced
     */
    public static String definition(String create) {
        StringBuilder text = new StringBuilder();
        SqlTokens tokens = new SqlTokens(SqliteSyntax.SQL, create, 0, create.length());
        int end = 0;
        boolean after = false;
        for (tokens.next(); tokens.kind() != Kind.END; tokens.next()) {
            String token = create.substring(tokens.start(), tokens.position());
            if (!after) {
                after = tokens.kind() == Kind.WORD && token.equalsIgnoreCase("USING");
                text.append(after ? "USING" : "");
            } else if (tokens.kind() != Kind.COMMENT) {
                char last = text.charAt(text.length() - 1);
                boolean apart = last == ',' || (tokens.start() > end && last != '(' && last != '=' && !sticks(token));
                text.append(apart ? " " : "").append(token);
            }
            end = tokens.position();
        }
        return text.toString();
    }

    private static boolean sticks(String token) {
        return token.length() == 1 && "(),=".contains(token);
    }

    /** The table whose rows a full-text index reads, where it keeps none of its own. */
    public static Optional<String> content(String definition) {
        Matcher content = CONTENT.matcher(definition);
        if (!FULL_TEXT.matcher(definition).lookingAt() || !content.find()) {
            return Optional.empty();
        }
        for (int group = 1; group <= content.groupCount(); group++) {
            if (content.group(group) != null) {
                return Optional.of(content.group(group));
            }
        }
        return Optional.empty();
    }

    /** Whether this creates a virtual table. */
    public static boolean isOne(String create) {
        return create.regionMatches(true, 0, CREATE, 0, CREATE.length());
    }
}
