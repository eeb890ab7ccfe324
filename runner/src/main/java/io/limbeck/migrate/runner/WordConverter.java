package io.limbeck.migrate.runner;

import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Converts the value of an option that takes one of a few keywords. */
final class WordConverter<E extends Enum<E>> implements ITypeConverter<E> {
    private final Class<E> words;

    WordConverter(Class<E> words) {
        this.words = words;
    }

    @Override
    public E convert(String typed) {
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
        throw new TypeConversionException("expected " + known + " but was '" + typed + "'");
    }
}
