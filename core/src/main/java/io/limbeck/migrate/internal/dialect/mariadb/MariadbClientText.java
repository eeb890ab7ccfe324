package io.limbeck.migrate.internal.dialect.mariadb;

import io.limbeck.migrate.internal.dialect.ClientText;
import io.limbeck.migrate.internal.dialect.mariadb.ddl.MariadbSyntax;
import io.limbeck.migrate.internal.sql.SqlTokens;
import io.limbeck.migrate.internal.sql.SqlTokens.Kind;
import io.limbeck.migrate.internal.sql.StatementTokens;

/** MariaDB: how a text for the product's own client is written and read. */
final class MariadbClientText implements ClientText {
    @Override
    public String begin() {
        return "START TRANSACTION";
    }

    /** The client cuts a text at each semicolon outside of quotes, also in the body of a routine or trigger. */
    @Override
    public String inText(String statement) {
        boolean cut = StatementTokens.of(MariadbSyntax.SQL, statement).list().stream()
                .anyMatch(token -> !token.isWord() && token.text().equals(";"));
        if (!cut) {
            return statement + ";";
        }
        String delimiter = "//";
        while (statement.contains(delimiter)) {
            delimiter += "/";
        }
        return "DELIMITER " + delimiter + "\n" + statement + "\n" + delimiter + "\nDELIMITER ;";
    }

    /** A division by zero is null here. */
    @Override
    public String failingIfFound(String query) {
        return "SELECT CASE WHEN EXISTS (" + query + ") THEN (SELECT 1 UNION ALL SELECT 2) END";
    }

    @Override
    public String withoutClientCommands(String file, String text) {
        return withoutCommands(text);
    }

    /** A backslash at the end of a line is nothing; all lines stay where they are. */
    private static String withoutCommands(String text) {
        if (text.indexOf("\\\n") < 0 && text.indexOf("\\\r") < 0) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length());
        int copied = 0;
        SqlTokens tokens = new SqlTokens(MariadbSyntax.SQL, text, 0, text.length());
        for (tokens.next(); tokens.kind() != Kind.END && tokens.kind() != Kind.UNCLOSED; tokens.next()) {
            boolean ends = tokens.position() < text.length() && isLineBreak(text.charAt(tokens.position()));
            if (tokens.kind() == Kind.MARK && text.charAt(tokens.start()) == '\\' && ends) {
                plain.append(text, copied, tokens.start());
                copied = tokens.position();
            }
        }
        return plain.append(text, copied, text.length()).toString();
    }

    private static boolean isLineBreak(char next) {
        return next == '\n' || next == '\r';
    }
}
