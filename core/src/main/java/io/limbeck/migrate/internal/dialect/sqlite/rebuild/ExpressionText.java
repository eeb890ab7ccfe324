package io.limbeck.migrate.internal.dialect.sqlite.rebuild;

import io.limbeck.migrate.internal.sql.SqlTokens.Kind;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * An expression in one spelling, as SQLite keeps each as it was written.
 *
 * <p>Keywords in capitals, functions in small letters, columns as they were declared and in quotes only where they need them, one
 * blank between words, no comments, no parentheses around the whole.
 */
final class ExpressionText {
    /** See https://www.sqlite.org/lang_keywords.html. */
    private static final Set<String> KEYWORDS =
            Set.of(("ABORT ACTION ADD AFTER ALL ALTER ALWAYS ANALYZE AND AS ASC ATTACH"
                            + " AUTOINCREMENT BEFORE BEGIN BETWEEN BY CASCADE CASE CAST CHECK COLLATE COLUMN COMMIT CONFLICT CONSTRAINT"
                            + " CREATE CROSS CURRENT CURRENT_DATE CURRENT_TIME CURRENT_TIMESTAMP DATABASE DEFAULT DEFERRABLE DEFERRED"
                            + " DELETE DESC DETACH DISTINCT DO DROP EACH ELSE END ESCAPE EXCEPT EXCLUDE EXCLUSIVE EXISTS EXPLAIN FAIL"
                            + " FALSE FILTER FIRST FOLLOWING FOR FOREIGN FROM FULL GENERATED GLOB GROUP GROUPS HAVING IF IGNORE"
                            + " IMMEDIATE IN INDEX INDEXED INITIALLY INNER INSERT INSTEAD INTERSECT INTO IS ISNULL JOIN KEY LAST LEFT"
                            + " LIKE LIMIT MATCH MATERIALIZED NATURAL NO NOT NOTHING NOTNULL NULL NULLS OF OFFSET ON OR ORDER OTHERS"
                            + " OUTER OVER PARTITION PLAN PRAGMA PRECEDING PRIMARY QUERY RAISE RANGE RECURSIVE REFERENCES REGEXP"
                            + " REINDEX RELEASE RENAME REPLACE RESTRICT RETURNING RIGHT ROLLBACK ROW ROWS SAVEPOINT SELECT SET TABLE"
                            + " TEMP TEMPORARY THEN TIES TO TRANSACTION TRIGGER TRUE UNBOUNDED UNION UNIQUE UPDATE USING VACUUM VALUES"
                            + " VIEW VIRTUAL WHEN WHERE WINDOW WITH WITHOUT")
                    .split(" "));

    /** Those that are functions when a parenthesis follows. */
    private static final Set<String> FUNCTIONS = Set.of("GLOB", "LIKE", "REPLACE", "REGEXP", "MATCH", "IF");

    private static final Set<String> OPERATORS = Set.of("||", "<=", ">=", "<>", "!=", "==", "<<", ">>", "->", "->>");

    private final Map<String, String> columns;
    private final StringBuilder text = new StringBuilder();

    /** Whether the text ends with a value, so that a sign after it is an operator. */
    private boolean behindValue;

    private ExpressionText(Map<String, String> columns) {
        this.columns = columns;
    }

    /** @param columns that may occur in it, by their names in lower case */
    static String of(List<Token> tokens, Map<String, String> columns) {
        int around = parenthesesAround(tokens);
        return new ExpressionText(columns).write(tokens.subList(around, tokens.size() - around));
    }

    /** How many pairs of parentheses hold the whole, but for the one around a query; one pass, however deep they nest. */
    private static int parenthesesAround(List<Token> tokens) {
        int[] partners = new int[tokens.size()];
        Deque<Integer> open = new ArrayDeque<>();
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).is("(")) {
                open.push(i);
            } else if (tokens.get(i).is(")") && !open.isEmpty()) {
                partners[open.pop()] = i;
            }
        }
        int around = 0;
        while (tokens.size() - 2 * around > 1
                && partners[around] == tokens.size() - 1 - around
                && !tokens.get(around + 1).is("SELECT")) {
            around++;
        }
        return around;
    }

    private String write(List<Token> tokens) {
        boolean tight = true;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            Token next = i + 1 < tokens.size() ? tokens.get(i + 1) : token;
            boolean touches = i > 0 && tokens.get(i - 1).end() == token.start();
            if (token.kind() == Kind.MARK) {
                tight = mark(token, tight, touches);
                continue;
            }
            boolean glued = touches && isLiteralPart(tokens.get(i - 1), token);
            if (!tight && !glued) {
                text.append(' ');
            }
            text.append(word(
                    token,
                    i + 1 < tokens.size() && next.is("("),
                    i > 0 && tokens.get(i - 1).is("AS")));
            boolean keyword = isKeyword(token);
            behindValue = !keyword || token.is("END") || token.is("NULL") || token.is("TRUE") || token.is("FALSE");
            tight = false;
        }
        return text.toString();
    }

    /** {@code x'00'} and the 5 of {@code 1e-5}. */
    private static boolean isLiteralPart(Token before, Token token) {
        return (before.is("x") && token.kind() == Kind.QUOTED) || before.is(".");
    }

    /** Whether what follows is attached to it without a space. */
    private boolean mark(Token token, boolean tight, boolean touches) {
        String sign = token.text();
        switch (sign) {
            case "(" -> {
                text.append(tight || callsFunction() ? "" : " ").append('(');
                behindValue = false;
                return true;
            }
            case ")", "," -> {
                text.append(sign);
                behindValue = sign.equals(")");
                return false;
            }
            case "." -> {
                text.append(tight || touches ? "." : " .");
                return true;
            }
            default -> {
                if (touches && OPERATORS.contains(lastOperator() + sign)) {
                    text.append(sign);
                    return false;
                } else if (touches && isExponent()) {
                    text.append(sign);
                    return true;
                }
                boolean prefix = !behindValue && (sign.equals("-") || sign.equals("+") || sign.equals("~"));
                text.append(tight ? "" : " ").append(sign);
                behindValue = false;
                return prefix;
            }
        }
    }

    private String lastOperator() {
        int from = text.length();
        while (from > 0 && "|<>!=-".indexOf(text.charAt(from - 1)) >= 0) {
            from--;
        }
        return text.substring(from);
    }

    /** Whether the text ends with a number that waits for its exponent: {@code 1e}. */
    private boolean isExponent() {
        int end = text.length() - 1;
        if (end < 1 || Character.toLowerCase(text.charAt(end)) != 'e') {
            return false;
        }
        int from = end;
        while (from > 0 && (Character.isLetterOrDigit(text.charAt(from - 1)) || text.charAt(from - 1) == '.')) {
            from--;
        }
        return Character.isDigit(text.charAt(from));
    }

    /** Whether the parenthesis that comes belongs to the word before. */
    private boolean callsFunction() {
        int from = text.length();
        while (from > 0 && isNamePart(text.charAt(from - 1))) {
            from--;
        }
        String word = text.substring(from);
        return word.equals("CAST") || (!word.isEmpty() && !KEYWORDS.contains(word));
    }

    /** Whether a word is neither a keyword nor a number. */
    static boolean isName(String word) {
        return (Character.isLetter(word.charAt(0)) || word.charAt(0) == '_')
                && !KEYWORDS.contains(word.toUpperCase(Locale.ROOT));
    }

    private static boolean isNamePart(char c) {
        return Character.isLetterOrDigit(c) || c == '_';
    }

    private boolean isKeyword(Token token) {
        return token.kind() == Kind.WORD
                && KEYWORDS.contains(token.text().toUpperCase(Locale.ROOT))
                && !columns.containsKey(token.text().toLowerCase(Locale.ROOT));
    }

    private String word(Token token, boolean called, boolean type) {
        if (token.kind() == Kind.QUOTED) {
            boolean column = token.text().charAt(0) != '\''
                    && columns.containsKey(token.name().toLowerCase(Locale.ROOT));
            return column ? column(token.name()) : token.text();
        }
        String capitals = token.text().toUpperCase(Locale.ROOT);
        if (called && !type) {
            boolean keyword = KEYWORDS.contains(capitals) && !FUNCTIONS.contains(capitals);
            return keyword ? capitals : token.text().toLowerCase(Locale.ROOT);
        } else if (!type && columns.containsKey(token.text().toLowerCase(Locale.ROOT))) {
            return column(token.text());
        }
        return type || KEYWORDS.contains(capitals) ? capitals : token.text();
    }

    private String column(String spelled) {
        String name = columns.getOrDefault(spelled.toLowerCase(Locale.ROOT), spelled);
        boolean plain = !Character.isDigit(name.charAt(0))
                && name.chars().allMatch(c -> c < 0x80 && isNamePart((char) c))
                && !KEYWORDS.contains(name.toUpperCase(Locale.ROOT));
        return plain ? name : '"' + name.replace("\"", "\"\"") + '"';
    }
}
