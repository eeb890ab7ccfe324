package io.limbeck.migrate.internal.dialect.mariadb.ddl;

import io.limbeck.migrate.internal.sql.SqlTokens;
import io.limbeck.migrate.internal.sql.SqlTokens.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A view's query, in which the server says the database of each table: ours only says that of others.
 *
 * @param mentioned the tables, views and functions of this database that it uses
 */
public record MariadbViewText(String query, Set<String> mentioned) {
    private record Word(Kind kind, String text, int start, int end) {
        boolean isDot() {
            return kind == Kind.MARK && text.equals(".");
        }

        boolean isName(String name) {
            return kind == Kind.QUOTED && text.equals(MariadbNames.quoted(name));
        }
    }

    public static MariadbViewText of(String definition, String database) {
        List<Word> words = words(definition);
        StringBuilder query = new StringBuilder();
        Set<String> mentioned = new HashSet<>();
        int copied = 0;
        for (int i = 0; i + 2 < words.size(); i++) {
            if (words.get(i).isName(database) && words.get(i + 1).isDot() && isDatabase(words, i)) {
                query.append(definition, copied, words.get(i).start());
                copied = words.get(i + 2).start();
                mentioned.add(unquoted(words.get(i + 2).text()));
                i += 2;
            }
        }
        return new MariadbViewText(
                query.append(definition, copied, definition.length()).toString(), mentioned);
    }

    /** Of three names the first is a database; of two, in the place of a table or of a function call; else it is a table's alias. */
    private static boolean isDatabase(List<Word> words, int at) {
        if (at > 0 && words.get(at - 1).isDot()) {
            return false;
        }
        boolean three = at + 4 < words.size() && words.get(at + 3).isDot();
        boolean called = at + 3 < words.size() && words.get(at + 3).text().equals("(");
        int before = at - 1;
        while (before >= 0 && words.get(before).text().equals("(")) {
            before--;
        }
        String word = before < 0 ? "" : words.get(before).text().toLowerCase(Locale.ROOT);
        return three || called || word.equals("from") || word.equals("join") || word.equals("straight_join");
    }

    private static String unquoted(String name) {
        return name.length() < 2 ? name : name.substring(1, name.length() - 1).replace("``", "`");
    }

    private static List<Word> words(String text) {
        List<Word> words = new ArrayList<>();
        SqlTokens tokens = new SqlTokens(MariadbSyntax.SQL, text, 0, text.length());
        for (tokens.next(); tokens.kind() != Kind.END; tokens.next()) {
            words.add(new Word(
                    tokens.kind(),
                    text.substring(tokens.start(), tokens.position()),
                    tokens.start(),
                    tokens.position()));
        }
        return words;
    }
}
