package io.limbeck.migrate.internal.dialect.postgresql;

import io.limbeck.migrate.error.BrokenScriptsException;
import io.limbeck.migrate.error.ScriptFault;
import io.limbeck.migrate.internal.dialect.postgresql.ddl.PostgresqlSyntax;
import io.limbeck.migrate.internal.sql.SqlTokens;
import io.limbeck.migrate.internal.sql.SqlTokens.Kind;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * A file that {@code psql} would read, such as the output of {@code pg_dump}: backslash commands and the rows that follow
 * {@code COPY … FROM stdin} are blanked out, so that statements and lines stay where they are.
 */
final class PsqlText {
    /** Commands without an effect on the schema. */
    private static final Set<String> IDLE = Set.of(
            "restrict",
            "unrestrict",
            "connect",
            "c",
            "set",
            "unset",
            "echo",
            "qecho",
            "warn",
            "encoding",
            "pset",
            "timing",
            "x",
            "t",
            "a");

    private static final String END_OF_ROWS = "\n\\.";

    private final String file;
    private final String text;
    private final SqlTokens tokens;
    private final StringBuilder plain;
    private Optional<String> database = Optional.empty();

    private PsqlText(String file, String text) {
        this.file = file;
        this.text = text;
        this.tokens = new SqlTokens(PostgresqlSyntax.SQL, text, 0, text.length());
        this.plain = new StringBuilder(text);
    }

    /** @throws BrokenScriptsException at a command that would read another file, run a program or change to a second database */
    static String withoutCommands(String file, String text) {
        return text.indexOf('\\') < 0 ? text : new PsqlText(file, text).blanked();
    }

    private String blanked() {
        boolean begins = true;
        boolean copies = false;
        boolean fromClient = false;
        for (tokens.next(); tokens.kind() != Kind.END && tokens.kind() != Kind.UNCLOSED; tokens.next()) {
            if (tokens.kind() == Kind.COMMENT) {
                continue;
            }
            String token = text.substring(tokens.start(), tokens.position());
            if (begins && token.equals("\\")) {
                command();
            } else if (token.equals(";")) {
                if (copies && fromClient) {
                    rows();
                }
                begins = true;
            } else {
                copies = begins ? token.equalsIgnoreCase("COPY") : copies;
                fromClient = !begins && (fromClient || token.equalsIgnoreCase("STDIN"));
                begins = false;
            }
        }
        return plain.toString();
    }

    private void command() {
        int from = tokens.start();
        int newline = text.indexOf('\n', from);
        int to = newline < 0 ? text.length() : newline;
        String[] words = text.substring(from + 1, to).strip().split("\\s+", -1);
        boolean connects = words[0].equals("connect") || words[0].equals("c");
        if (!IDLE.contains(words[0])) {
            throw fault(from, "\\" + words[0] + " is a psql command that is not supported in a model.");
        } else if (connects && words.length > 1) {
            if (database.filter(first -> !first.equals(words[1])).isPresent()) {
                throw fault(from, "a second database starts here, " + words[1] + ": a model describes one.");
            }
            database = Optional.of(words[1]);
        }
        blank(from, to);
    }

    /** To the line {@code \.} that ends them. */
    private void rows() {
        int from = tokens.position();
        int end = text.indexOf(END_OF_ROWS, from);
        blank(from, end < 0 ? text.length() : end + END_OF_ROWS.length());
    }

    private void blank(int from, int to) {
        for (int i = from; i < to; i++) {
            if (plain.charAt(i) != '\n') {
                plain.setCharAt(i, ' ');
            }
        }
        tokens.skipTo(to);
    }

    private BrokenScriptsException fault(int at, String what) {
        int line =
                1 + (int) text.substring(0, at).chars().filter(c -> c == '\n').count();
        return new BrokenScriptsException(List.of(new ScriptFault(file, OptionalInt.of(line), what)));
    }
}
