package io.limbeck.migrate.internal.sql;

import static java.util.Objects.requireNonNull;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a database reads SQL text, as far as it decides where a statement ends.
 *
 * @param name for messages and tests
 * @param features what it knows beyond {@code '…'}, {@code "…"}, {@code --} and block comments, which all share
 */
public record SqlSyntax(String name, Set<Feature> features) {
    public SqlSyntax {
        requireNonNull(name, "name");
        features = Set.copyOf(features);
    }

    /** Spelled out, like {@link #hashCode}, since every start compares syntaxes: a record's own methods are generated when first called. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SqlSyntax syntax && name.equals(syntax.name) && features.equals(syntax.features);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
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
            changed.add(Feature.BACKSLASH_ESCAPES);
        } else {
            changed.remove(Feature.BACKSLASH_ESCAPES);
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
