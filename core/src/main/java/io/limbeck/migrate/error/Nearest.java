package io.limbeck.migrate.error;

import io.limbeck.migrate.annotation.Experimental;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Suggests the name that was most likely meant by a mistyped one. */
@Experimental
public final class Nearest {
    /** Longer names are not typing errors, and the comparison takes quadratic time. */
    private static final int LONGEST = 100;

    private Nearest() {}

    /**
     * The known name with the fewest typing errors between it and the given one; empty when all are too different. If two are
     * equally near, the alphabetically first.
     */
    public static Optional<String> to(String mistyped, Collection<String> known) {
        if (mistyped.length() > LONGEST) {
            return Optional.empty();
        }
        String typed = plain(mistyped);
        int best = (typed.length() + 2) / 4;
        Optional<String> nearest = Optional.empty();
        for (String name : known) {
            int distance = distance(typed, plain(name), best);
            boolean firstOfEquals = distance == best
                    && nearest.map(old -> name.compareTo(old) < 0).orElse(true);
            if (distance < best || firstOfEquals) {
                best = distance;
                nearest = Optional.of(name);
            }
        }
        return nearest;
    }

    /** {@code dependsOn}, {@code depends_on} and {@code depends-on} are the same to a reader. */
    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replace("-", "").replace("_", "");
    }

    /** Damerau-Levenshtein distance (optimal string alignment), or anything above {@code limit} when it is larger. */
    private static int distance(String a, String b, int limit) {
        if (Math.abs(a.length() - b.length()) > limit) {
            return limit + 1;
        }
        int[] beforeLast = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                boolean same = a.charAt(i - 1) == b.charAt(j - 1);
                row[j] = Math.min(Math.min(last[j], row[j - 1]) + 1, last[j - 1] + (same ? 0 : 1));
                boolean swapped =
                        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                if (swapped) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
            }
            int[] free = beforeLast;
            beforeLast = last;
            last = row;
            row = free;
        }
        return last[b.length()];
    }
}
