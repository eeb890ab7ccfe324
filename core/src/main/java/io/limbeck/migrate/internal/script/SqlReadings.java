package io.limbeck.migrate.internal.script;

import io.limbeck.migrate.internal.sql.SqlSyntax;
import io.limbeck.migrate.internal.sql.SqlTokens;
import java.util.ArrayList;
import java.util.List;

/** One stretch of SQL as one or more databases read it; asked at rising places, so that each reads the text once. */
final class SqlReadings {
    private final String text;
    private final int from;
    private final List<SqlSyntax> syntaxes;
    private final List<SqlTokens> begun = new ArrayList<>();

    SqlReadings(String text, int from, List<SqlSyntax> syntaxes) {
        this.text = text;
        this.from = from;
        this.syntaxes = syntaxes;
    }

    /** True if every reading has the start of this line inside a quote or comment; most often the first has not. */
    boolean hide(int lineStart) {
        for (int i = 0; i < syntaxes.size(); i++) {
            if (i == begun.size()) {
                begun.add(new SqlTokens(syntaxes.get(i), text, from, text.length()));
            }
            if (!covers(begun.get(i), lineStart)) {
                return false;
            }
        }
        return true;
    }

    private static boolean covers(SqlTokens tokens, int place) {
        while (tokens.position() <= place && tokens.kind() != SqlTokens.Kind.UNCLOSED) {
            tokens.next();
            if (tokens.kind() == SqlTokens.Kind.END) {
                return false;
            }
        }
        return tokens.kind() != SqlTokens.Kind.UNCLOSED && tokens.start() < place;
    }
}
