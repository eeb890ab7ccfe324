package io.limbeck.migrate.internal.diff.change;

import static java.util.Objects.requireNonNull;

import io.limbeck.migrate.schema.Constraint;
import io.limbeck.migrate.schema.SqlType;
import io.limbeck.migrate.schema.Table;
import io.limbeck.migrate.schema.TableName;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * What a comparison must know of a database.
 *
 * @param casts the conversions to a new type where the database does not convert implicitly
 * @param ownNames which names the database gives to constraints that nobody named
 * @param inheritance what columns take from their tables
 * @param synonyms which types are the same under several names
 * @param texts which texts of views and programs are the same
 */
public record DialectTraits(
        Set<Trait> traits, Casts casts, OwnNames ownNames, Inheritance inheritance, Synonyms synonyms, Texts texts) {
    /** Finds types that the catalogue spells out in two ways. */
    @FunctionalInterface
    public interface Synonyms {
        boolean same(SqlType one, SqlType other);
    }

    /** Finds texts that differ only in what does not count. */
    @FunctionalInterface
    public interface Texts {
        boolean same(String one, String other);
    }

    /** Says how values of one type become those of another. */
    @FunctionalInterface
    public interface Casts {
        /** What follows USING; empty if the database converts implicitly. */
        Optional<String> using(String column, SqlType from, SqlType to);
    }

    /** Tells the names that people give from those that the database makes up. */
    @FunctionalInterface
    public interface OwnNames {
        boolean madeUp(TableName table, Constraint constraint);

        /** Whether the database would give the same name again, in whatever order a table gets its constraints. */
        default boolean givenAgain(TableName table, Constraint constraint) {
            return madeUp(table, constraint);
        }
    }

    /** Says by columns what they take from their table. */
    @FunctionalInterface
    public interface Inheritance {
        /** The table whose columns declare explicitly what they would not inherit from the other one. */
        Table spelledOut(Table table, Table other);
    }

    public DialectTraits {
        traits = Set.copyOf(traits);
        requireNonNull(casts, "casts");
        requireNonNull(ownNames, "ownNames");
        requireNonNull(inheritance, "inheritance");
        requireNonNull(synonyms, "synonyms");
        requireNonNull(texts, "texts");
    }

    public static DialectTraits of(Trait... traits) {
        Set<Trait> set = EnumSet.noneOf(Trait.class);
        set.addAll(Set.of(traits));
        return new DialectTraits(
                set,
                (column, from, to) -> Optional.empty(),
                (table, constraint) -> false,
                (table, other) -> table,
                (one, other) -> false,
                String::equals);
    }

    public DialectTraits with(Casts words) {
        return new DialectTraits(traits, words, ownNames, inheritance, synonyms, texts);
    }

    public DialectTraits with(OwnNames names) {
        return new DialectTraits(traits, casts, names, inheritance, synonyms, texts);
    }

    public DialectTraits inheriting(Inheritance words) {
        return new DialectTraits(traits, casts, ownNames, words, synonyms, texts);
    }

    public DialectTraits withSynonyms(Synonyms same) {
        return new DialectTraits(traits, casts, ownNames, inheritance, same, texts);
    }

    public DialectTraits withTexts(Texts same) {
        return new DialectTraits(traits, casts, ownNames, inheritance, synonyms, same);
    }

    public boolean has(Trait trait) {
        return traits.contains(trait);
    }
}
