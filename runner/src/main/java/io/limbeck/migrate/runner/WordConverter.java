package io.limbeck.migrate.runner;

import io.limbeck.migrate.runner.arguments.Converter;
import io.limbeck.migrate.runner.arguments.NotConvertedException;
import java.util.Locale;

/** Converts the value of an option that takes one of a few keywords. */
final class WordConverter<E extends Enum<E>> implements Converter<E> {
    private final Class<E> words;

    WordConverter(Class<E> words) {
        this.words = words;
    }

    @Override
    public E convert(String typed) throws NotConvertedException {
        StringBuilder known = new StringBuilder();
        E[] constants = words.getEnumConstants();
        for (E constant : constants) {
            String word = constant.name().toLowerCase(Locale.ROOT);
            if (word.equals(typed)) {
                return constant;
            }
            boolean last = constant == constants[constants.length - 1];
            known.append(known.length() == 0 ? "" : last ? " or " : ", ").append(word);
        }
        throw new NotConvertedException("expected " + known + " but was '" + typed + "'");
    }
}
