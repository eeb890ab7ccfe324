package io.limbeck.migrate.internal.dialect.sqlite.rebuild;

import java.util.List;

/** The query of a CREATE VIEW. */
public final class ViewDefinition {
    private ViewDefinition() {}

    /**
     * The text after AS.
     *
     * @param sql as {@code sqlite_master} keeps it; names that it gives to its columns are given within the query
     */
    public static String query(String sql) {
        List<Token> tokens = Token.of(sql);
        int as = 0;
        while (!tokens.get(as).is("AS")) {
            as++;
        }
        String query = sql.substring(tokens.get(as + 1).start()).strip();
        if (!tokens.get(as - 1).is(")")) {
            return query;
        }
        int open = 0;
        while (!tokens.get(open).is("(")) {
            open++;
        }
        String columns =
                sql.substring(tokens.get(open).start(), tokens.get(as - 1).end());
        return "WITH named" + columns + " AS (\n" + query + "\n)\nSELECT * FROM named";
    }
}
