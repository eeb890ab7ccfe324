package io.limbeck.migrate;

import java.util.List;

/**
 * How to generate a script from the differences between model and database. Start with {@code Autogenerate.plain()}.
 *
 * @param allowEmpty whether to write a script even if nothing differs
 * @param renames declared renames, each in the form {@code users.name=full_name} or {@code users=people}
 * @param noRename whether to treat likely renames as a drop and an add
 * @param dropUnknown whether to drop tables that no revision and no model has ever contained
 */
public record Autogenerate(boolean allowEmpty, List<String> renames, boolean noRename, boolean dropUnknown) {
    public Autogenerate {
        renames = List.copyOf(renames);
    }

    /** No renames, no drops of unknown tables, and no script if nothing differs. */
    public static Autogenerate plain() {
        return new Autogenerate(false, List.of(), false, false);
    }

    public Autogenerate allowingEmpty() {
        return withAllowEmpty(true);
    }

    public Autogenerate withAllowEmpty(boolean on) {
        return new Autogenerate(on, renames, noRename, dropUnknown);
    }

    public Autogenerate renaming(List<String> accepted) {
        return new Autogenerate(allowEmpty, accepted, noRename, dropUnknown);
    }

    public Autogenerate withoutRenames() {
        return withNoRename(true);
    }

    public Autogenerate withNoRename(boolean on) {
        return new Autogenerate(allowEmpty, renames, on, dropUnknown);
    }

    public Autogenerate droppingUnknown() {
        return withDropUnknown(true);
    }

    public Autogenerate withDropUnknown(boolean on) {
        return new Autogenerate(allowEmpty, renames, noRename, on);
    }
}
