package io.limbeck.migrate.internal.sql;

import io.limbeck.migrate.internal.sql.SqlSyntax.Feature;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Statements that are nasty to split, made of what a database's syntax knows. They need not mean anything. */
final class RandomSql {
    private static final String[] WORDS = {
        "SELECT", "a", "b1", "CASE", "END", "FROM", "таблица", "42", "1.5", "e", "N", "DELIMITER", "x$y", "begin", "if"
    };
    private static final String[] CONTENT = {
        ";", "'", "\"", "`", "--", " -- ", "/*", "*/", "#", "//", "$", "$$", "$x$", "\\", "\n", "a", "END", "]", "[",
        "я"
    };

    private final SqlSyntax syntax;
    private final Random random;

    RandomSql(SqlSyntax syntax, Random random) {
        this.syntax = syntax;
        this.random = random;
    }

    /** Begins and ends with a token, as the splitter cuts it. */
    String statement() {
        int kind = random.nextInt(6);
        if (kind == 0 && syntax.has(Feature.TRIGGER_BODIES)) {
            return "CREATE TRIGGER t AFTER INSERT ON x BEGIN " + bodies() + " END";
        }
        if (kind == 0 && syntax.has(Feature.ATOMIC_BODIES)) {
            return "CREATE OR REPLACE FUNCTION f() RETURNS int BEGIN ATOMIC " + bodies() + " END";
        }
        if (kind == 0 && syntax.has(Feature.ROUTINE_BODIES)) {
            return "CREATE PROCEDURE p() " + block(3);
        }
        return "DO" + gap() + pieces() + " done";
    }

    private String bodies() {
        StringBuilder bodies = new StringBuilder();
        for (int i = random.nextInt(3); i >= 0; i--) {
            bodies.append("SELECT CASE WHEN a THEN ")
                    .append(literal())
                    .append(" END")
                    .append(gap())
                    .append(';');
        }
        return bodies.toString();
    }

    private String block(int depth) {
        String inner = "SET x = " + literal() + ";";
        for (int i = random.nextInt(3); i > 0 && depth > 0; i--) {
            inner += gap() + nested(depth - 1) + ";";
        }
        return "BEGIN " + inner + " END";
    }

    private String nested(int depth) {
        return switch (random.nextInt(6)) {
            case 0 -> "IF a THEN " + block(depth) + "; ELSE SET x = IF(a, 1, 2); END IF";
            case 1 -> "CASE a WHEN 1 THEN " + block(depth) + "; ELSE " + block(depth) + "; END CASE";
            case 2 -> "l: LOOP " + block(depth) + "; END LOOP l";
            case 3 -> "REPEAT " + block(depth) + "; UNTIL a END REPEAT";
            case 4 -> "WHILE a DO SELECT CASE WHEN a THEN 1 END; END WHILE";
            default -> block(depth);
        };
    }

    private String pieces() {
        StringBuilder pieces = new StringBuilder();
        for (int i = random.nextInt(8); i >= 0; i--) {
            String piece = random.nextBoolean() ? literal() : WORDS[random.nextInt(WORDS.length)];
            // Behind a line break, PostgreSQL would read a plain string as the rest of an E string.
            pieces.append(piece).append(piece.startsWith("E'") ? " AS x" : "").append(gap());
        }
        return pieces.toString();
    }

    /** Blanks, sometimes with a comment among them. */
    String gap() {
        List<String> gaps =
                new ArrayList<>(List.of(" ", "\n", "\t ", " -- it's; \"here\n", " /* it's; 'here' */ ", " /**/ "));
        if (syntax.has(Feature.HASH_COMMENTS)) {
            gaps.add(" # it's;\n");
        }
        if (syntax.has(Feature.SLASH_COMMENTS)) {
            gaps.add(" // it's;\n");
        }
        if (syntax.has(Feature.NESTED_COMMENTS)) {
            gaps.add(" /* /* ; */ ' ; */ ");
        }
        return gaps.get(random.nextInt(gaps.size()));
    }

    private String literal() {
        List<String> ways = new ArrayList<>();
        String content = content();
        String escaped = syntax.has(Feature.BACKSLASH_ESCAPES) ? content.replace("\\", "\\\\") : content;
        ways.add("'" + escaped.replace("'", "''") + "'");
        ways.add("\"" + escaped.replace("\"", "\"\"") + "\"");
        if (syntax.has(Feature.BACKSLASH_ESCAPES)) {
            ways.add("'" + escaped.replace("'", "\\'") + "'");
        }
        if (syntax.has(Feature.ESCAPE_STRINGS)) {
            ways.add("E'" + content.replace("\\", "\\\\").replace("'", "\\'") + "'");
        }
        if (syntax.has(Feature.BACKTICK_QUOTES)) {
            ways.add("`" + content.replace("`", "``") + "`");
        }
        if (syntax.has(Feature.BRACKET_QUOTES)) {
            ways.add("[" + content.replace("]", "") + "]");
        }
        if (syntax.has(Feature.DOLLAR_QUOTES)) {
            ways.add("$$" + content.replace("$", "") + "$$");
        }
        if (syntax.has(Feature.DOLLAR_TAGS)) {
            ways.add("$tag$" + content + "$tag$");
        }
        return ways.get(random.nextInt(ways.size()));
    }

    private String content() {
        StringBuilder content = new StringBuilder();
        for (int i = random.nextInt(7); i > 0; i--) {
            content.append(CONTENT[random.nextInt(CONTENT.length)]);
        }
        return content.toString();
    }
}
