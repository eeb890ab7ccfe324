package io.limbeck.migrate.internal.lint;

import io.limbeck.migrate.internal.sql.SqlSyntax;
import io.limbeck.migrate.internal.sql.StatementHead;
import io.limbeck.migrate.internal.sql.StatementTokens;
import java.util.ArrayList;
import java.util.List;

/** One statement of raw SQL, judged by its keywords as far as the four databases define them. */
final class SqlEffects {
    private final StatementHead head;
    private final SqlWords rest;
    private final MadeTables made;
    private final List<Effect> effects = new ArrayList<>();

    SqlEffects(String sql, SqlSyntax syntax, MadeTables made) {
        StatementTokens tokens = StatementTokens.of(syntax, sql);
        this.head = StatementHead.of(tokens);
        this.rest = new SqlWords(tokens, head.end());
        this.made = made;
    }

    List<Effect> effects() {
        String name = head.fullName();
        switch (head.verb()) {
            case "DROP" -> drop(name);
            case "TRUNCATE", "DELETE" -> delete(name);
            case "RENAME" -> {
                if (head.kind().equals("TABLE")) {
                    renamed(name, LintRule.RENAME_TABLE, name);
                }
            }
            case "CREATE" -> create(name);
            case "ALTER" -> {
                if (head.kind().equals("TABLE") && !made.has(lastPart(name))) {
                    rest.actions().forEach(action -> change(name, action));
                }
            }
            default -> {}
        }
        return effects;
    }

    private void drop(String name) {
        if (head.isTemporary()) {
            return;
        }
        switch (head.kind()) {
            case "TABLE" -> {
                if (!made.has(lastPart(name))) {
                    add(name, LintRule.DROP_TABLE, "destroys table " + name + " with all its rows");
                }
            }
            case "SEQUENCE" -> add("", LintRule.DROP_SEQUENCE, "destroys sequence " + name + " with its next number");
            case "", "INDEX", "VIEW", "TRIGGER", "FUNCTION", "PROCEDURE", "TYPE" -> {
                return; // can be recreated from its text
            }
            default -> add("", LintRule.DROP_BY_SQL, "destroys: " + rest.text());
        }
    }

    private void delete(String table) {
        if (!made.has(lastPart(table))) {
            add(table, LintRule.DELETE_ROWS, "destroys rows of table " + table);
        }
    }

    private void create(String name) {
        if (head.kind().equals("TABLE")) {
            if (head.modifiers().contains("REPLACE") && !made.has(lastPart(name))) {
                add(name, LintRule.DROP_TABLE, "destroys table " + name + ", if it exists, with all its rows");
            }
            made.add(lastPart(name));
        } else if (head.kind().equals("INDEX") && !head.isConcurrent()) {
            rest.skip("ON");
            rest.skip("ONLY");
            String table = rest.name();
            if (!made.has(lastPart(table))) {
                add(
                        table,
                        LintRule.CREATE_INDEX,
                        "blocks writes to table " + table + " while index " + (name.isEmpty() ? "" : name + " ")
                                + "is built");
            }
        }
    }

    /** One of the actions of an ALTER TABLE. */
    private void change(String table, SqlWords action) {
        if (action.skip("DROP")) {
            boolean said = action.skip("COLUMN");
            if (said
                    || !action.at("CONSTRAINT", "INDEX", "KEY", "PRIMARY", "FOREIGN", "CHECK", "PARTITION", "PERIOD")) {
                action.skip("IF", "EXISTS");
                add(
                        table,
                        LintRule.DROP_COLUMN,
                        "destroys column " + table + "." + action.name() + " with all its values");
            }
        } else if (action.skip("RENAME")) {
            if (action.skip("TO") || action.skip("AS")) {
                renamed(table, LintRule.RENAME_TABLE, table);
            } else if (action.skip("COLUMN") || !action.at("CONSTRAINT", "INDEX", "KEY")) {
                renamed(table, LintRule.RENAME_COLUMN, table + "." + action.name());
            }
        } else if (action.skip("ADD")) {
            addition(table, action);
        } else if (action.skip("ALTER")) {
            action.skip("COLUMN");
            alteration(table, action.name(), action);
        } else if (action.skip("MODIFY") || action.skip("CHANGE")) {
            action.skip("COLUMN");
            changed(table, action.name());
        }
    }

    private void addition(String table, SqlWords action) {
        if (action.skip("CONSTRAINT") || action.at("CHECK", "FOREIGN", "UNIQUE", "PRIMARY", "EXCLUDE")) {
            if (!action.has("NOT", "VALID")) {
                add(table, LintRule.ADD_CONSTRAINT, "locks table " + table + " while all its rows are checked");
            }
        } else if (!action.at("INDEX", "KEY", "PARTITION")) {
            action.skip("COLUMN");
            action.skip("IF", "NOT", "EXISTS");
            String column = action.name();
            boolean filled = action.has("DEFAULT")
                    || action.has("GENERATED")
                    || action.has("AUTO_INCREMENT")
                    || action.has("AS");
            if (action.has("NOT", "NULL") && !filled) {
                add(table, LintRule.ADD_NOT_NULL, "breaks programs that insert rows without " + table + "." + column);
            }
        }
    }

    private void alteration(String table, String column, SqlWords action) {
        if (action.at("TYPE") || action.skip("SET", "DATA", "TYPE")) {
            changed(table, column);
        } else if (action.skip("SET", "NOT", "NULL")) {
            add(
                    table,
                    LintRule.SET_NOT_NULL,
                    "breaks programs that still leave " + table + "." + column
                            + " empty, and reads all rows of the table");
        } else if (action.skip("RENAME", "TO")) {
            renamed(table, LintRule.RENAME_COLUMN, table + "." + column);
        }
    }

    private void changed(String table, String column) {
        add(
                table,
                LintRule.CHANGE_TYPE,
                "locks table " + table + " while column " + column
                        + " changes; for a long time if all rows are rewritten or checked");
    }

    private void renamed(String table, LintRule rule, String name) {
        add(table, rule, "breaks programs that still use " + name);
    }

    private void add(String table, LintRule rule, String clause) {
        effects.add(Effect.of(rule, clause).on(table));
    }

    private static String lastPart(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
