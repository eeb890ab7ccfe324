package io.limbeck.migrate.internal.dialect.ddl;

import io.limbeck.migrate.internal.sql.SqlSyntax;
import io.limbeck.migrate.internal.sql.SqlTokens;
import io.limbeck.migrate.internal.sql.SqlTokens.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * What a view's query reads, by the text that a database keeps which spells out all names: every table with its schema, columns with the
 * table or its alias where there is more than one, all in quotes.
 */
public final class ViewQuery {
    private record Token(boolean name, String text, int start, int end) {}

    private final String query;
    private final UnaryOperator<String> quoted;
    private final String schema;
    private final List<Token> tokens = new ArrayList<>();

    /**
     * @param schema of the tables that are asked for
     * @param quoted a name as the query has it
     */
    public ViewQuery(String query, String schema, SqlSyntax syntax, UnaryOperator<String> quoted) {
        this.query = query;
        this.quoted = quoted;
        this.schema = quoted.apply(schema);
        String quote = quoted.apply("").substring(0, 1);
        SqlTokens found = new SqlTokens(syntax, query, 0, query.length());
        for (found.next(); found.kind() != Kind.END; found.next()) {
            String text = query.substring(found.start(), found.position());
            tokens.add(new Token(
                    found.kind() == Kind.QUOTED && text.startsWith(quote), text, found.start(), found.position()));
        }
    }

    /** Whether it reads this table or view. */
    public boolean reads(String table) {
        return !places(table).isEmpty();
    }

    /** Whether it reads this column of it. */
    public boolean reads(String table, String column) {
        return !places(table, column).isEmpty();
    }

    /** The query with the column under its new name; what the view calls it may follow. */
    public String renamed(String table, String column, String newName) {
        return replaced(places(table, column), newName);
    }

    /** The query with the table under its new name. */
    public String ofTable(String table, String newName) {
        return replaced(places(table), newName);
    }

    private String replaced(List<Token> places, String name) {
        StringBuilder text = new StringBuilder();
        int copied = 0;
        for (Token place : places) {
            text.append(query, copied, place.start()).append(quoted.apply(name));
            copied = place.end();
        }
        return text.append(query, copied, query.length()).toString();
    }

    /** Where {@code schema.table} is, in FROM or before a column. */
    private List<Token> places(String table) {
        List<Token> places = new ArrayList<>();
        for (int at = 0; at + 2 < tokens.size(); at++) {
            if (isTable(at, table)) {
                places.add(tokens.get(at + 2));
            }
        }
        return places;
    }

    private boolean isTable(int at, String table) {
        return isName(at, schema)
                && isDot(at + 1)
                && isName(at + 2, quoted.apply(table))
                && !(at > 0 && isDot(at - 1))
                && (isDot(at + 3) || isSource(at));
    }

    /** Whether a table is expected here; otherwise two names are an alias and a column. */
    private boolean isSource(int at) {
        int before = at - 1;
        while (before >= 0 && tokens.get(before).text().equals("(")) {
            before--;
        }
        String word = before < 0 ? "" : tokens.get(before).text().toLowerCase(Locale.ROOT);
        return word.equals("from") || word.equals("join") || word.equals("straight_join") || word.equals(",");
    }

    private List<Token> places(String table, String column) {
        if (!reads(table)) {
            return List.of();
        }
        Set<String> sources = new HashSet<>(Set.of(quoted.apply(table)));
        for (int at = 0; at + 3 < tokens.size(); at++) {
            if (isTable(at, table) && tokens.get(at + 3).name()) {
                sources.add(tokens.get(at + 3).text()); // an alias
            }
        }
        List<Token> places = new ArrayList<>();
        for (int at = 0; at < tokens.size(); at++) {
            if (isColumn(at, column) && !isDot(at + 1) && isReadFrom(sources, at)) {
                places.add(tokens.get(at));
            }
        }
        return places;
    }

    /** By the name or alias of the table, or without any, which is clear where no other table has such a column. */
    private boolean isReadFrom(Set<String> sources, int at) {
        if (isDot(at - 1)) {
            return at > 1 && sources.contains(tokens.get(at - 2).text());
        }
        String before = at == 0 ? "" : tokens.get(at - 1).text().toLowerCase(Locale.ROOT);
        return !before.equals("as") && !tokens.get(Math.max(0, at - 1)).name();
    }

    private boolean isColumn(int at, String column) {
        return tokens.get(at).name() && tokens.get(at).text().equalsIgnoreCase(quoted.apply(column));
    }

    private boolean isName(int at, String quoted) {
        return at < tokens.size()
                && tokens.get(at).name()
                && tokens.get(at).text().equals(quoted);
    }

    private boolean isDot(int at) {
        return at >= 0 && at < tokens.size() && tokens.get(at).text().equals(".");
    }
}
