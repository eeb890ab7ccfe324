package io.limbeck.migrate.internal.sql;

import static io.limbeck.migrate.internal.sql.SqlSyntax.Feature.*;
import static java.util.Objects.requireNonNull;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How a database reads SQL text, as far as it decides where a statement ends.
 *
 * @param name for messages and tests
 * @param features what it knows beyond {@code '…'}, {@code "…"}, {@code --} and block comments, which all share
 */
public record SqlSyntax(String name, Set<Feature> features) {
    public static final SqlSyntax SQLITE =
            new SqlSyntax("sqlite", Set.of(BACKTICK_QUOTES, BRACKET_QUOTES, TRIGGER_BODIES));

    public static final SqlSyntax POSTGRESQL = new SqlSyntax(
            "postgresql",
            Set.of(ESCAPE_STRINGS, DOLLAR_QUOTES, DOLLAR_TAGS, NESTED_COMMENTS, PARENTHESES_PROTECT, ATOMIC_BODIES));

    /** MySQL too. */
    public static final SqlSyntax MARIADB = new SqlSyntax(
            "mariadb",
            Set.of(
                    BACKSLASH_ESCAPES,
                    BACKTICK_QUOTES,
                    HASH_COMMENTS,
                    DASH_COMMENTS_WANT_BLANK,
                    EXECUTABLE_COMMENTS,
                    DELIMITER_COMMAND,
                    ROUTINE_BODIES));

    public static final SqlSyntax H2 =
            new SqlSyntax("h2", Set.of(BACKTICK_QUOTES, DOLLAR_QUOTES, NESTED_COMMENTS, SLASH_COMMENTS));

    public SqlSyntax {
        requireNonNull(name, "name");
        features = Set.copyOf(features);
    }

    /** All four. */
    public static List<SqlSyntax> all() {
        return List.of(POSTGRESQL, MARIADB, SQLITE, H2);
    }

    /** By the word that scripts and dialects use: {@code sqlite}, {@code postgresql}, {@code mariadb}, {@code mysql}, {@code h2}. */
    public static Optional<SqlSyntax> named(String database) {
        String word = database.equals("mysql") ? MARIADB.name : database;
        return all().stream().filter(syntax -> syntax.name.equals(word)).findFirst();
    }

    public boolean has(Feature feature) {
        return features.contains(feature);
    }

    /**
     * The same with or without backslash escapes in plain strings: PostgreSQL with {@code standard_conforming_strings = off},
     * MySQL with {@code NO_BACKSLASH_ESCAPES}.
     */
    public SqlSyntax withBackslashEscapes(boolean on) {
        Set<Feature> changed = EnumSet.noneOf(Feature.class);
        changed.addAll(features);
        if (on) {
            changed.add(BACKSLASH_ESCAPES);
        } else {
            changed.remove(BACKSLASH_ESCAPES);
        }
        return new SqlSyntax(name, changed);
    }

    /** What some databases know and others do not. */
    public enum Feature {
        /** {@code 'it\'s'}. */
        BACKSLASH_ESCAPES,
        /** {@code E'it\'s'}. */
        ESCAPE_STRINGS,
        /** {@code $$…$$}. */
        DOLLAR_QUOTES,
        /** {@code $tag$…$tag$}. */
        DOLLAR_TAGS,
        /** A block comment in a block comment. */
        NESTED_COMMENTS,
        /** {@code # to the end of the line}. */
        HASH_COMMENTS,
        /** {@code // to the end of the line}. */
        SLASH_COMMENTS,
        /** {@code 5--3} is a sum. */
        DASH_COMMENTS_WANT_BLANK,
        /** {@code /*! … *}{@code /} is SQL. */
        EXECUTABLE_COMMENTS,
        BACKTICK_QUOTES,
        /** {@code [name]}. */
        BRACKET_QUOTES,
        /** The client's command {@code DELIMITER //}. */
        DELIMITER_COMMAND,
        /** A {@code ;} in parentheses ends nothing: {@code CREATE RULE … DO (…; …)}. */
        PARENTHESES_PROTECT,
        /** {@code CREATE TRIGGER … BEGIN …; …; END}, nothing nested. */
        TRIGGER_BODIES,
        /** {@code CREATE FUNCTION … BEGIN ATOMIC …; …; END}. */
        ATOMIC_BODIES,
        /** Routines, triggers, events with nested {@code BEGIN}, {@code IF}, {@code LOOP}, {@code CASE}…. */
        ROUTINE_BODIES
    }
}
