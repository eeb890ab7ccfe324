package io.limbeck.migrate.internal.diff.change;

import static java.util.Objects.requireNonNull;

import io.limbeck.migrate.schema.Column;
import io.limbeck.migrate.schema.EnumType;
import io.limbeck.migrate.schema.Schema;
import io.limbeck.migrate.schema.SchemaObject;
import io.limbeck.migrate.schema.Sequence;
import io.limbeck.migrate.schema.Table;
import io.limbeck.migrate.schema.TableName;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * How two schemas are compared.
 *
 * @param dropUnknown whether what nobody ever knew goes too
 * @param known tables, sequences, types and objects that some revision or the model once knew, see {@link #namesIn}; what else the
 *     database holds is not dropped
 * @param renames those that somebody accepted
 * @param noRename whether what looks like a rename is none
 * @param include which tables are compared at all, on both sides
 * @param compared which aspects are compared; leave out {@code VIEWS}, {@code TRIGGERS} and {@code FUNCTIONS} where the model cannot
 *     say them
 */
public record DiffOptions(
        boolean dropUnknown,
        Set<TableName> known,
        List<Rename> renames,
        boolean noRename,
        Predicate<TableName> include,
        Set<Aspect> compared,
        SameTypes sameTypes,
        DialectTraits traits) {
    /** Which different types of a column are as good as the same. */
    @FunctionalInterface
    public interface SameTypes {
        boolean same(TableName table, Column current, Column wanted);
    }

    public DiffOptions {
        known = Set.copyOf(known);
        renames = List.copyOf(renames);
        requireNonNull(include, "include");
        compared = Set.copyOf(compared);
        requireNonNull(sameTypes, "sameTypes");
        requireNonNull(traits, "traits");
    }

    /** Everything is compared, everything is known, nothing is renamed yet. */
    public static DiffOptions of(DialectTraits traits) {
        return new DiffOptions(
                true,
                Set.of(),
                List.of(),
                false,
                table -> true,
                Aspect.usual(),
                (table, current, wanted) -> false,
                traits);
    }

    /** The names of everything in a schema except indexes. */
    public static Set<TableName> namesIn(Schema schema) {
        Set<TableName> names = new HashSet<>();
        schema.tables().stream().map(Table::name).forEach(names::add);
        schema.sequences().stream().map(Sequence::name).forEach(names::add);
        schema.enums().stream().map(EnumType::name).forEach(names::add);
        schema.objects().stream().map(SchemaObject::name).forEach(names::add);
        return names;
    }

    /** Only what is in {@code names} is dropped. */
    public DiffOptions withKnown(Set<TableName> names) {
        return new DiffOptions(false, names, renames, noRename, include, compared, sameTypes, traits);
    }

    public DiffOptions withRenames(List<Rename> accepted) {
        return new DiffOptions(dropUnknown, known, accepted, noRename, include, compared, sameTypes, traits);
    }

    /** What looks like a rename is none. */
    public DiffOptions withoutRenames() {
        return new DiffOptions(dropUnknown, known, renames, true, include, compared, sameTypes, traits);
    }

    public DiffOptions comparing(Set<Aspect> aspects) {
        return new DiffOptions(dropUnknown, known, renames, noRename, include, aspects, sameTypes, traits);
    }

    public DiffOptions withSameTypes(SameTypes same) {
        return new DiffOptions(dropUnknown, known, renames, noRename, include, compared, same, traits);
    }

    boolean compares(Aspect aspect) {
        return compared.contains(aspect);
    }

    /** Whether something that is not wanted may go. */
    public boolean mayDrop(TableName name) {
        return dropUnknown || known.contains(name);
    }
}
