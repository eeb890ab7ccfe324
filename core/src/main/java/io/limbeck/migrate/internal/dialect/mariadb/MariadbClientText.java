package io.limbeck.migrate.internal.dialect.mariadb;

import io.limbeck.migrate.internal.sql.SqlSyntax;
import io.limbeck.migrate.internal.sql.SqlTokens;
import io.limbeck.migrate.internal.sql.SqlTokens.Kind;

/** A file as the client of MariaDB and MySQL reads it: a backslash at the end of a line is nothing. */
final class MariadbClientText {
    private MariadbClientText() {}

    /** All lines stay where they are. */
    static String withoutCommands(String text) {
        if (text.indexOf("\\\n") < 0 && text.indexOf("\\\r") < 0) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length());
        int copied = 0;
        SqlTokens tokens = new SqlTokens(SqlSyntax.MARIADB, text, 0, text.length());
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
