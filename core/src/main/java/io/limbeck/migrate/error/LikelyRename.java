package io.limbeck.migrate.error;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;

/**
 * A dropped and an added object that are probably one renamed object.
 *
 * @param old the table, or {@code table.column}
 * @param now the new name, without the table
 * @param reason why it is likely
 */
public record LikelyRename(String old, String now, String reason) implements Serializable {
    public LikelyRename {
        requireNonNull(old, "old");
        requireNonNull(now, "now");
        requireNonNull(reason, "reason");
    }

    /** In the form of the option {@code --rename}: {@code users.name=full_name}. */
    public String option() {
        return old + "=" + now;
    }

    static LikelyRename of(String option, String reason) {
        int equals = option.indexOf('=');
        return new LikelyRename(option.substring(0, equals), option.substring(equals + 1), reason);
    }
}
