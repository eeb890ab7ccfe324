package io.limbeck.migrate.internal.dialect.postgresql.ddl;

import java.util.List;

/** Statements in a DO block, whose quotes occur nowhere in them. */
final class PostgresqlBlock {
    private PostgresqlBlock() {}

    /** @param body statements of PL/pgSQL, each with its semicolon */
    static String of(String body) {
        String tag = "$migrate$";
        for (int number = 2; body.contains(tag); number++) {
            tag = "$migrate" + number + "$";
        }
        return "DO " + tag + "\nBEGIN\n" + body + "END\n" + tag;
    }

    /** Statements about columns that a new view may not have: what was on such a column goes with it. */
    static String whereTheColumnsAre(List<String> statements) {
        StringBuilder body = new StringBuilder();
        statements.forEach(sql -> body.append("    BEGIN\n    ")
                .append(sql)
                .append(";\n    EXCEPTION WHEN undefined_column THEN NULL;\n    END;\n"));
        return body.toString();
    }
}
