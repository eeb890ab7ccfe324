package io.limbeck.migrate.result;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * One thing that is out of step, or unsafe.
 *
 * @param kind a word for programs, such as {@code pending-revisions}; the rule when it is {@code lint} that found it
 * @param words a sentence that says what is so
 * @param details lines that list what it is about
 * @param remedy what to do, with the command to type
 */
public record Finding(String kind, String words, List<String> details, String remedy) {
    public Finding {
        requireNonNull(kind, "kind");
        requireNonNull(words, "words");
        details = List.copyOf(details);
        requireNonNull(remedy, "remedy");
    }
}
