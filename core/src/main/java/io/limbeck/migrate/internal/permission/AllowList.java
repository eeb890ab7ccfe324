package io.limbeck.migrate.internal.permission;

import io.limbeck.migrate.result.DifferenceInfo;
import java.util.List;
import java.util.Set;

/**
 * What the key {@code allow} lets through where nobody is asked: a kind of change ({@code drop-column}), one change
 * ({@code drop-column:users.nickname}), or a rename ({@code users.name=full_name}).
 */
public record AllowList(Set<String> words) {
    public AllowList {
        words = Set.copyOf(words);
    }

    public boolean holds(DifferenceInfo difference) {
        return words.contains(rule(difference)) || words.contains(name(difference));
    }

    /** The change as {@code allow} names it: {@code drop-column:users.nickname}. */
    public static String name(DifferenceInfo difference) {
        return rule(difference) + ":" + difference.name();
    }

    private static String rule(DifferenceInfo difference) {
        String verb =
                switch (difference.change()) {
                    case DROPPED -> "drop";
                    case ADDED -> "add";
                    case RENAMED -> "rename";
                    case CHANGED -> "change";
                };
        return verb + "-" + difference.subject().replace(' ', '-');
    }

    /** Of the renames that are proposed, {@code old=new} each, those that are confirmed. */
    public List<String> renames(List<String> proposed) {
        return proposed.stream().filter(words::contains).toList();
    }

    /** Whether each of these renames is confirmed, or its old side may be dropped. */
    public boolean settles(List<String> proposed) {
        return proposed.stream().allMatch(rename -> words.contains(rename) || words.contains(dropping(rename)));
    }

    /** The permission that rejects the rename: its old side is dropped. */
    public static String dropping(String rename) {
        String old = rename.substring(0, rename.indexOf('='));
        return (old.indexOf('.') < 0 ? "drop-table:" : "drop-column:") + old;
    }
}
