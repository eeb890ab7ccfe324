package io.limbeck.migrate.runner;

import io.limbeck.migrate.console.Colour;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The value of {@code --color}. */
final class ColourConverter implements ITypeConverter<Colour> {
    @Override
    public Colour convert(String word) {
        for (Colour colour : Colour.values()) {
            if (colour.name().toLowerCase(Locale.ROOT).equals(word)) {
                return colour;
            }
        }
        throw new TypeConversionException("expected auto, always or never but was '" + word + "'");
    }
}
