package io.limbeck.migrate.internal.dialect.sqlite.rebuild;

import io.limbeck.migrate.internal.sql.SqlTokens.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads clauses as SQLite's grammar has them: https://www.sqlite.org/syntax/column-constraint.html and table-constraint.html. */
final class PartReader {
    private static final Set<String> AFTER_TYPE =
            Set.of("CONSTRAINT", "PRIMARY", "NOT", "NULL", "UNIQUE", "CHECK", "DEFAULT", "COLLATE", "REFERENCES", "AS");

    private final List<Token> tokens;
    private final int to;
    private int at;

    private PartReader(List<Token> tokens, int from, int to) {
        this.tokens = tokens;
        this.at = from;
        this.to = to;
    }

    static List<Part> read(List<Token> tokens, int from, int to) {
        PartReader reader = new PartReader(tokens, from, to);
        List<Part> parts = new ArrayList<>();
        while (reader.at < to) {
            parts.add(reader.part());
        }
        return parts;
    }

    /** The position after the last token of a type that begins at {@code from}; there may be none. */
    static int endOfType(List<Token> tokens, int from, int to) {
        PartReader reader = new PartReader(tokens, from, to);
        while (reader.at < to && !reader.endsType()) {
            reader.skip();
        }
        return reader.at;
    }

    private boolean endsType() {
        boolean generated = is("GENERATED") && at + 1 < to && tokens.get(at + 1).is("ALWAYS");
        return generated
                || (tokens.get(at).kind() == Kind.WORD
                        && AFTER_TYPE.contains(tokens.get(at).text().toUpperCase(Locale.ROOT)));
    }

    private Part part() {
        int from = at;
        Optional<String> name = Optional.empty();
        while (is("CONSTRAINT") && at + 1 < to) {
            name = Optional.of(tokens.get(at + 1).name());
            at += 2;
        }
        int body = at;
        Part.Kind kind = at < to ? clause() : Part.Kind.OTHER;
        return new Part(kind, name, from, body, at);
    }

    private Part.Kind clause() {
        Token first = tokens.get(at++);
        String word = first.kind() == Kind.WORD ? first.text().toUpperCase(Locale.ROOT) : "";
        switch (word) {
            case "NOT" -> {
                take("NULL");
                conflict();
                return Part.Kind.NOT_NULL;
            }
            case "NULL" -> {
                conflict();
                return Part.Kind.NULL;
            }
            case "PRIMARY" -> {
                take("KEY");
                parentheses();
                take("ASC");
                take("DESC");
                conflict();
                take("AUTOINCREMENT");
                return Part.Kind.PRIMARY_KEY;
            }
            case "UNIQUE" -> {
                parentheses();
                conflict();
                return Part.Kind.UNIQUE;
            }
            case "CHECK" -> {
                parentheses();
                conflict();
                return Part.Kind.CHECK;
            }
            case "DEFAULT" -> {
                value();
                return Part.Kind.DEFAULT;
            }
            case "COLLATE" -> {
                at++;
                return Part.Kind.COLLATE;
            }
            case "REFERENCES" -> {
                references();
                return Part.Kind.FOREIGN_KEY;
            }
            case "FOREIGN" -> {
                take("KEY");
                parentheses();
                take("REFERENCES");
                references();
                return Part.Kind.FOREIGN_KEY;
            }
            case "GENERATED", "AS" -> {
                take("ALWAYS");
                take("AS");
                parentheses();
                take("STORED");
                take("VIRTUAL");
                return Part.Kind.GENERATED;
            }
            default -> {
                return Part.Kind.OTHER;
            }
        }
    }

    private void references() {
        at++;
        parentheses();
        while (at < to) {
            if (take("ON")) {
                at++;
                if (!take("SET")) {
                    take("NO");
                }
                at++;
            } else if (take("MATCH")) {
                at++;
            } else if (is("NOT") && at + 1 < to && tokens.get(at + 1).is("DEFERRABLE")) {
                at++;
            } else if (take("DEFERRABLE")) {
                if (take("INITIALLY")) {
                    at++;
                }
            } else {
                return;
            }
        }
    }

    /** A literal, which may be of several tokens without a blank between them, a word, or an expression in parentheses. */
    private void value() {
        if (is("(")) {
            parentheses();
            return;
        }
        take("+");
        take("-");
        boolean literal = at < to && tokens.get(at).kind() == Kind.QUOTED;
        at++;
        while (!literal
                && at < to
                && tokens.get(at).start() == tokens.get(at - 1).end()
                && !is(",")
                && !is(")")) {
            at++;
        }
    }

    private void conflict() {
        if (is("ON") && at + 1 < to && tokens.get(at + 1).is("CONFLICT")) {
            at += 3;
        }
    }

    private void parentheses() {
        if (is("(")) {
            skip();
        }
    }

    private void skip() {
        at = behind(tokens, at, to);
    }

    /** The position after a token, or after the parenthesis that closes it. */
    static int behind(List<Token> tokens, int at, int to) {
        int depth = 0;
        for (int i = at; i < to; i++) {
            if (tokens.get(i).is("(")) {
                depth++;
            } else if (tokens.get(i).is(")")) {
                depth--;
            }
            if (depth == 0) {
                return i + 1;
            }
        }
        return to;
    }

    private boolean is(String word) {
        return at < to && tokens.get(at).is(word);
    }

    private boolean take(String word) {
        if (is(word)) {
            at++;
            return true;
        }
        return false;
    }
}
