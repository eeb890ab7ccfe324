package io.limbeck.migrate;

import java.util.List;

/**
 * How a script is made from what the model and the database differ in: {@code Autogenerate.plain()}, then whatever differs from it.
 *
 * @param allowEmpty whether a script is written though nothing differs
 * @param renames what was not dropped but is called otherwise now, {@code users.name=full_name} or {@code users=people} each
 * @param noRename whether what looks like a rename is none, and is dropped and added
 * @param dropUnknown whether tables go that neither a revision nor the model ever knew
 */
public record Autogenerate(boolean allowEmpty, List<String> renames, boolean noRename, boolean dropUnknown) {
    public Autogenerate {
        renames = List.copyOf(renames);
    }

    /** Nothing is renamed without being told, nothing unknown is dropped, and without a change there is no script. */
    public static Autogenerate plain() {
        return new Autogenerate(false, List.of(), false, false);
    }

    public Autogenerate allowingEmpty() {
        return new Autogenerate(true, renames, noRename, dropUnknown);
    }

    public Autogenerate renaming(List<String> accepted) {
        return new Autogenerate(allowEmpty, accepted, noRename, dropUnknown);
    }

    public Autogenerate withoutRenames() {
        return new Autogenerate(allowEmpty, renames, true, dropUnknown);
    }

    public Autogenerate droppingUnknown() {
        return new Autogenerate(allowEmpty, renames, noRename, true);
    }
}
