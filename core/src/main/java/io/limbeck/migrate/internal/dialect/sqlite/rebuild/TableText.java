package io.limbeck.migrate.internal.dialect.sqlite.rebuild;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The text of a CREATE TABLE, cut into its columns and constraints, and edited without touching anything else.
 *
 * <p>Immutable: each edit is a new text, parsed again.
 */
final class TableText {
    private final String sql;
    private final List<Token> tokens;
    private final List<Item> items = new ArrayList<>();
    private int close;

    /**
     * A column, or constraints, between two commas.
     *
     * @param column the name, for a column
     * @param from its first token
     * @param to after its last token
     * @param parts a column's clauses after its type, or constraints: SQLite wants no comma between them
     */
    record Item(Optional<String> column, int from, int to, List<Part> parts) {}

    TableText(String sql) {
        this.sql = requireNonNull(sql, "sql");
        this.tokens = Token.of(sql);
        int open = 0;
        while (open < tokens.size() && !tokens.get(open).is("(")) {
            open++;
        }
        close = PartReader.behind(tokens, open, tokens.size()) - 1;
        int from = open + 1;
        for (int i = from; i <= close; i = i == close ? i + 1 : PartReader.behind(tokens, i, close)) {
            if (i == close || tokens.get(i).is(",")) {
                items.add(item(from, i));
                from = i + 1;
            }
        }
    }

    private Item item(int from, int to) {
        boolean constraint = List.of("CONSTRAINT", "PRIMARY", "UNIQUE", "CHECK", "FOREIGN").stream()
                .anyMatch(tokens.get(from)::is);
        return constraint
                ? new Item(Optional.empty(), from, to, PartReader.read(tokens, from, to))
                : new Item(
                        Optional.of(tokens.get(from).name()),
                        from,
                        to,
                        PartReader.read(tokens, PartReader.endOfType(tokens, from + 1, to), to));
    }

    String sql() {
        return sql;
    }

    List<Item> items() {
        return items;
    }

    List<String> columns() {
        return items.stream().flatMap(item -> item.column().stream()).toList();
    }

    Optional<Item> column(String name) {
        return items.stream()
                .filter(item -> item.column().filter(name::equalsIgnoreCase).isPresent())
                .findFirst();
    }

    List<Token> tokens(int from, int to) {
        return tokens.subList(from, Math.min(to, tokens.size()));
    }

    Token token(int index) {
        return tokens.get(index);
    }

    /** The options between the columns and the end: {@code STRICT}, {@code WITHOUT ROWID}. */
    boolean hasOption(String word) {
        return tokens.subList(Math.min(close + 1, tokens.size()), tokens.size()).stream()
                .anyMatch(token -> token.is(word));
    }

    boolean hasAutoincrement() {
        return tokens.stream().anyMatch(token -> token.is("AUTOINCREMENT"));
    }

    boolean hasForeignKey() {
        return items.stream()
                .flatMap(item -> item.parts().stream())
                .anyMatch(part -> part.kind() == Part.Kind.FOREIGN_KEY);
    }

    /** The type of a column as it was declared; empty without one. */
    String type(Item column) {
        int end = PartReader.endOfType(tokens, column.from() + 1, column.to());
        return end == column.from() + 1
                ? ""
                : sql.substring(
                        tokens.get(column.from() + 1).start(),
                        tokens.get(end - 1).end());
    }

    TableText withType(Item column, String type) {
        int end = PartReader.endOfType(tokens, column.from() + 1, column.to());
        if (end == column.from() + 1) {
            return insertedBehind(column.from(), " " + type);
        }
        return replaced(
                tokens.get(column.from() + 1).start(), tokens.get(end - 1).end(), type);
    }

    /** With a clause after all others of the column. */
    TableText withClause(Item column, String clause) {
        return insertedBehind(column.to() - 1, " " + clause);
    }

    TableText withPart(Part part, String text) {
        return replaced(
                tokens.get(part.body()).start(), tokens.get(part.to() - 1).end(), text);
    }

    /** With these words on what becomes of rows that break a rule, instead of any that are there. */
    TableText withConflict(Part part, String clause) {
        int last = part.to() - (tokens.get(part.to() - 1).is("AUTOINCREMENT") ? 2 : 1);
        boolean said = last - 1 > part.body() && tokens.get(last - 1).is("CONFLICT");
        return replaced(
                tokens.get(said ? last - 3 : last).end(), tokens.get(last).end(), clause);
    }

    /** Without one clause, or one constraint that shares its item with others. */
    TableText without(Part part) {
        return removed(part.from(), part.to());
    }

    TableText without(Item item) {
        int index = items.indexOf(item);
        if (index > 0) {
            return removed(item.from(), item.to()).removedAt(item.from() - 1);
        }
        int next = items.get(1).from();
        return replaced(tokens.get(item.from()).start(), tokens.get(next).start(), "");
    }

    private TableText removedAt(int token) {
        return replaced(tokens.get(token).start(), tokens.get(token).end(), "");
    }

    TableText withoutToken(int index) {
        return removed(index, index + 1);
    }

    /** With the constraint renamed; it has a name. */
    TableText withName(Part part, String quoted) {
        Token name = tokens.get(part.body() - 1);
        return replaced(name.start(), name.end(), quoted);
    }

    /** With the columns in this order; comments between them stay where they are. */
    TableText withOrder(List<Item> columns) {
        List<Item> places =
                items.stream().filter(item -> item.column().isPresent()).toList();
        String edited = sql;
        for (int i = places.size() - 1; i >= 0; i--) {
            edited = edited.substring(0, start(places.get(i)))
                    + said(columns.get(i))
                    + edited.substring(end(places.get(i)));
        }
        return new TableText(edited);
    }

    private int start(Item item) {
        return tokens.get(item.from()).start();
    }

    private int end(Item item) {
        return tokens.get(item.to() - 1).end();
    }

    private String said(Item item) {
        return sql.substring(start(item), end(item));
    }

    /** With or without {@code STRICT} or {@code WITHOUT ROWID} after the closing parenthesis. */
    TableText withOption(String option, boolean wanted) {
        List<Token> words = Token.of(option);
        if (hasOption(words.get(0).text()) == wanted) {
            return this;
        } else if (wanted) {
            int last = tokens.size() - 1;
            return insertedBehind(last, (last == close ? " " : ", ") + option);
        }
        int from = close + 1;
        while (!tokens.get(from).is(words.get(0).text())) {
            from++;
        }
        int to = from + words.size();
        boolean first = from == close + 1;
        boolean others = to < tokens.size();
        return removed(first ? from : from - 1, first && others ? to + 1 : to); // with the comma between them
    }

    /** With one more column after the others. */
    TableText withColumn(String definition) {
        Item last = items.get(columns().size() - 1);
        return insertedBehind(last.to() - 1, separator() + definition);
    }

    /** With one more constraint after everything else. */
    TableText withConstraint(String definition) {
        return insertedBehind(items.get(items.size() - 1).to() - 1, separator() + definition);
    }

    /** As the last two items are separated. */
    private String separator() {
        int first = items.get(items.size() - 1).from();
        String gap =
                sql.substring(tokens.get(first - 1).end(), tokens.get(first).start());
        return gap.isBlank() && !gap.isEmpty() ? "," + gap : ", ";
    }

    TableText insertedBehind(int token, String text) {
        return replaced(tokens.get(token).end(), tokens.get(token).end(), text);
    }

    /** Takes the blanks before it along, but not the line break that ends a comment. */
    private TableText removed(int from, int to) {
        int stop = Math.max(tokens.get(from).afterLineComment() + 1, 0);
        int start = tokens.get(from).start();
        while (start > stop && Character.isWhitespace(sql.charAt(start - 1))) {
            start--;
        }
        return replaced(start, tokens.get(to - 1).end(), "");
    }

    private TableText replaced(int start, int end, String text) {
        return new TableText(sql.substring(0, start) + text + sql.substring(end));
    }

    /** The column that is the row's own number: INTEGER, exactly so, and alone the primary key. */
    Optional<String> rowNumber() {
        for (Item item : items) {
            for (Part part : item.parts()) {
                if (part.kind() == Part.Kind.PRIMARY_KEY) {
                    return rowNumber(item, part);
                }
            }
        }
        return Optional.empty();
    }

    private Optional<String> rowNumber(Item item, Part key) {
        List<Token> said = tokens(key.body(), key.to());
        if (item.column().isPresent()) {
            boolean descending = said.stream().anyMatch(token -> token.is("DESC"));
            return descending ? Optional.empty() : item.column().filter(name -> isInteger(item));
        }
        List<Token> names = said.subList(3, Math.max(3, said.size()));
        boolean several = names.stream().anyMatch(token -> token.is(","));
        return several || names.isEmpty()
                ? Optional.empty()
                : column(names.get(0).name()).filter(this::isInteger).flatMap(Item::column);
    }

    private boolean isInteger(Item column) {
        return type(column).equalsIgnoreCase("INTEGER");
    }
}
