package io.limbeck.migrate.internal.diff.rename;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** How alike two names are, between 0 and 1. */
final class Likeness {
    private Likeness() {}

    /** The better of common words and common letters. */
    static double of(String one, String other) {
        String a = one.toLowerCase(Locale.ROOT);
        String b = other.toLowerCase(Locale.ROOT);
        return Math.max(words(a, b), pairs(a, b));
    }

    private static double words(String a, String b) {
        Set<String> left = new HashSet<>(List.of(a.split("_", -1)));
        Set<String> right = new HashSet<>(List.of(b.split("_", -1)));
        Set<String> both = new HashSet<>(left);
        both.retainAll(right);
        return 2.0 * both.size() / (left.size() + right.size());
    }

    /** Dice's coefficient of the pairs of neighbouring letters. */
    private static double pairs(String a, String b) {
        List<String> left = pairs(a);
        List<String> right = pairs(b);
        int all = left.size() + right.size();
        int both = 0;
        for (String pair : left) {
            both += right.remove(pair) ? 1 : 0;
        }
        return all == 0 ? (a.equals(b) ? 1 : 0) : 2.0 * both / all;
    }

    private static List<String> pairs(String text) {
        List<String> pairs = new ArrayList<>();
        for (int at = 0; at + 1 < text.length(); at++) {
            pairs.add(text.substring(at, at + 2));
        }
        return pairs;
    }
}
