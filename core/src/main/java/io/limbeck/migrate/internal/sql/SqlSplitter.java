package io.limbeck.migrate.internal.sql;

import io.limbeck.migrate.error.BrokenScriptsException;
import io.limbeck.migrate.error.ScriptFault;
import io.limbeck.migrate.internal.sql.SqlSyntax.Feature;
import io.limbeck.migrate.internal.sql.SqlTokens.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Cuts SQL text into statements, in one pass.
 *
 * <p>A statement is the text between terminators, from its first word to its last. Comments alone are not a statement, but what
 * MariaDB executes in {@code /*! … *}{@code /} is one. Text after the last terminator is a statement too.
 */
public final class SqlSplitter {
    /** As MariaDB's own client has it; the text is searched for it at each place. */
    private static final int LONGEST_DELIMITER = 15;

    private final SqlSyntax syntax;
    private final String source;
    private final String text;
    private final SqlTokens tokens;
    private int newline;
    private int line;

    private StatementBody body = StatementBody.NONE;
    private boolean seenWord;
    private int parentheses;
    private int from = -1;
    private int to;

    private SqlSplitter(SqlSyntax syntax, String source, String text, int firstLine) {
        this.syntax = syntax;
        this.source = source;
        this.text = text;
        this.tokens = new SqlTokens(syntax, text, 0, text.length());
        this.line = firstLine;
        this.newline = text.indexOf('\n');
    }

    /**
     * All statements of a text.
     *
     * @param source the script as the user knows it, for faults
     * @param firstLine the line of the text's first character in that script, from 1
     * @throws BrokenScriptsException if a quote or comment is not closed, naming the line where it opens
     */
    public static List<SplitStatement> split(SqlSyntax syntax, String source, String text, int firstLine) {
        SqlSplitter splitter = new SqlSplitter(syntax, source, text, firstLine);
        List<SplitStatement> statements = new ArrayList<>();
        for (Optional<SplitStatement> next = splitter.next(); next.isPresent(); next = splitter.next()) {
            statements.add(next.get());
        }
        return statements;
    }

    private Optional<SplitStatement> next() {
        for (tokens.next(); tokens.kind() != Kind.END; tokens.next()) {
            if (tokens.kind() == Kind.UNCLOSED) {
                throw unclosed();
            }
            if (from < 0 && isDelimiterCommand()) {
                delimiterCommand();
            } else if (tokens.kind() == Kind.DELIMITER || (isSemicolon() && ends())) {
                if (from >= 0) {
                    return Optional.of(cut());
                }
            } else if (tokens.kind() != Kind.COMMENT) {
                take();
            }
        }
        return from >= 0 ? Optional.of(cut()) : Optional.empty();
    }

    private boolean isSemicolon() {
        return tokens.kind() == Kind.MARK && tokens.mark() == ';' && !tokens.hasDelimiter();
    }

    private boolean ends() {
        return parentheses == 0 && !tokens.insideExecutable() && body.endsAtSemicolon();
    }

    /** Adds the token to the statement. */
    private void take() {
        if (from < 0) {
            from = tokens.start();
            lineAt(from);
        }
        to = tokens.position();
        switch (tokens.kind()) {
            case WORD -> {
                if (!seenWord) {
                    seenWord = true;
                    body = tokens.hasDelimiter() ? StatementBody.NONE : StatementBody.of(syntax, tokens.word());
                }
                if (!body.isDeaf()) {
                    body.word(tokens.word());
                }
            }
            case QUOTED -> body.quoted();
            case MARK -> {
                if (syntax.has(Feature.PARENTHESES_PROTECT)) {
                    parentheses += tokens.mark() == '(' ? 1 : tokens.mark() == ')' && parentheses > 0 ? -1 : 0;
                }
                body.mark(tokens.mark());
            }
            default -> {
                // The borders of an executable comment are no part of a body.
            }
        }
    }

    private SplitStatement cut() {
        SplitStatement statement = new SplitStatement(text.substring(from, to), line);
        from = -1;
        seenWord = false;
        parentheses = 0;
        body = StatementBody.NONE;
        return statement;
    }

    private boolean isDelimiterCommand() {
        return tokens.kind() == Kind.WORD
                && syntax.has(Feature.DELIMITER_COMMAND)
                && tokens.position() - tokens.start() == "DELIMITER".length()
                && tokens.word().equals("DELIMITER")
                && beginsLine(tokens.start());
    }

    /** Looks back over blanks only: those before one word are before no other. */
    private boolean beginsLine(int place) {
        int i = place;
        while (i > 0 && text.charAt(i - 1) <= ' ' && text.charAt(i - 1) != '\n') {
            i--;
        }
        return i == 0 || text.charAt(i - 1) == '\n';
    }

    private void delimiterCommand() {
        lineAt(tokens.start());
        String said = tokens.restOfLine().strip();
        String word = said.isEmpty() ? "" : said.split("\\s+", 2)[0];
        if (word.isEmpty()) {
            throw fault("DELIMITER without a delimiter: write, for example, DELIMITER //.");
        }
        if (word.length() > LONGEST_DELIMITER) {
            throw fault("the delimiter is too long, %,d characters: use at most %d, such as //."
                    .formatted(word.length(), LONGEST_DELIMITER));
        }
        tokens.delimiter(word);
    }

    private BrokenScriptsException unclosed() {
        int opens = tokens.start();
        lineAt(opens);
        int shown = Math.min(text.length(), opens + 20);
        int newline = text.indexOf('\n', opens);
        String beginning = text.substring(opens, newline >= 0 && newline < shown ? newline : shown);
        String what = beginning.startsWith("/*") ? "a comment" : "a quote";
        return fault(
                "%s opens here and is never closed, by the syntax of %s: %s".formatted(what, syntax.name(), beginning));
    }

    private BrokenScriptsException fault(String what) {
        return new BrokenScriptsException(List.of(new ScriptFault(source, OptionalInt.of(line), what)));
    }

    /** Counts on to an offset; offsets only rise, so all counting together is one pass, however long a line is. */
    private void lineAt(int offset) {
        while (newline >= 0 && newline < offset) {
            line++;
            newline = text.indexOf('\n', newline + 1);
        }
    }
}
