package io.limbeck.migrate.internal.dialect.h2;

import io.limbeck.migrate.internal.dialect.Notation;
import io.limbeck.migrate.internal.dialect.PlainConditions;
import io.limbeck.migrate.internal.dialect.h2.ddl.H2Names;
import io.limbeck.migrate.internal.dialect.h2.ddl.H2Values;
import io.limbeck.migrate.schema.NameCase;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** H2: how a database writes names, values and conditions. */
final class H2Notation implements Notation {
    private static final Pattern NUMBER_CAST =
            Pattern.compile("CAST\\((-?\\d+(?:\\.\\d+)?) AS [A-Z ]+(?:\\(\\d+(?:, ?\\d+)?\\))?\\)");

    @Override
    public String quote(String identifier) {
        return H2Names.quoted(identifier);
    }

    /** In a database that folds to capitals, and in one that does not. */
    @Override
    public List<String> plainer(String condition) {
        return PlainConditions.of(
                condition,
                List.of(
                        text -> unquoted(withoutCasts(text)),
                        H2Notation::unquoted,
                        text -> PlainConditions.withoutQuotes(withoutCasts(text), name -> name),
                        text -> PlainConditions.withoutQuotes(text, name -> name)));
    }

    private static String unquoted(String condition) {
        return PlainConditions.withoutQuotes(
                        condition, name -> name.equals(NameCase.UPPER.of(name)) ? NameCase.LOWER.of(name) : name)
                .replace(" IN('", " IN ('");
    }

    private static String withoutCasts(String condition) {
        return NUMBER_CAST.matcher(condition).replaceAll("$1");
    }

    @Override
    public String literal(@Nullable Object value) {
        return H2Values.literal(value);
    }

    @Override
    public @Nullable Object parameter(@Nullable Object value) {
        return H2Values.of(value);
    }
}
