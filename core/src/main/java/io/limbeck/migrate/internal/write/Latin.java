package io.limbeck.migrate.internal.write;

import io.limbeck.migrate.internal.text.OneLine;
import java.util.ArrayList;
import java.util.List;
import net.gcardone.junidecode.Junidecode;

/** A message in any script as words of {@code A-Z}, {@code a-z} and digits. */
final class Latin {
    private Latin() {}

    static List<String> words(String message) {
        // A soft sign becomes an apostrophe, which is part of its word and not the end of it.
        String latin = Junidecode.unidecode(OneLine.of(message));
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < latin.length(); i++) {
            char c = latin.charAt(i);
            if (c < 128 && Character.isLetterOrDigit(c)) {
                word.append(c);
            } else if (c != '\'' && c != '"' && c != '`' && !word.isEmpty()) {
                words.add(word.toString());
                word.setLength(0);
            }
        }
        if (!word.isEmpty()) {
            words.add(word.toString());
        }
        return words;
    }
}
