package io.limbeck.migrate.internal.write;

import java.util.Locale;

/** The part of a file name that says what a script is about. */
final class Slug {
    private Slug() {}

    /** Of {@code a-z}, {@code 0-9} and {@code _}; cut between words where that leaves at least half; may be empty. */
    static String of(String message, int maxLength) {
        String slug = String.join("_", Latin.words(message)).toLowerCase(Locale.ROOT);
        if (slug.length() <= maxLength) {
            return slug;
        }
        // A word that ends right at the limit is whole.
        int end = slug.lastIndexOf('_', maxLength);
        return slug.substring(0, end * 2 >= maxLength ? end : maxLength);
    }
}
