package io.limbeck.migrate.internal.diff.text;

import io.limbeck.migrate.schema.SqlType;
import java.util.List;
import java.util.Map;

/** Whether every value of one type fits another; what is not known to fit does not. */
public record TypeChange(TypeText from, TypeText to) {
    private static final Map<String, Integer> WHOLE_NUMBERS = Map.ofEntries(
            Map.entry("tinyint", 1),
            Map.entry("smallint", 2),
            Map.entry("int2", 2),
            Map.entry("mediumint", 3),
            Map.entry("int", 4),
            Map.entry("integer", 4),
            Map.entry("int4", 4),
            Map.entry("bigint", 8),
            Map.entry("int8", 8));
    private static final Map<String, Integer> TEXTS = Map.ofEntries(
            Map.entry("char", 0),
            Map.entry("character", 0),
            Map.entry("varchar", 0),
            Map.entry("character varying", 0),
            Map.entry("nvarchar", 0),
            Map.entry("tinytext", 255),
            Map.entry("text", Integer.MAX_VALUE),
            Map.entry("mediumtext", Integer.MAX_VALUE),
            Map.entry("longtext", Integer.MAX_VALUE),
            Map.entry("clob", Integer.MAX_VALUE),
            Map.entry("character large object", Integer.MAX_VALUE));

    public static TypeChange between(SqlType from, SqlType to) {
        return new TypeChange(TypeText.of(from), TypeText.of(to));
    }

    /** Whether both are whole numbers, both texts, or of the same name. */
    public boolean sameFamily() {
        return from.name().equals(to.name())
                || (WHOLE_NUMBERS.containsKey(from.name()) && WHOLE_NUMBERS.containsKey(to.name()))
                || (TEXTS.containsKey(from.name()) && TEXTS.containsKey(to.name()));
    }

    public boolean losesValues() {
        if (TEXTS.containsKey(to.name())) {
            return !(TEXTS.containsKey(from.name()) ? length(to) >= length(from) : length(to) == Integer.MAX_VALUE);
        } else if (WHOLE_NUMBERS.containsKey(from.name()) && WHOLE_NUMBERS.containsKey(to.name())) {
            return size(to) < size(from);
        } else if (!from.name().equals(to.name())) {
            return true;
        }
        return isWords(from) ? !to.arguments().containsAll(from.arguments()) : numbersShrink();
    }

    private static boolean isWords(TypeText type) {
        return type.arguments().stream().anyMatch(word -> word.startsWith("'"));
    }

    /** For {@code numeric(p, s)} the digits before and after the decimal point; for the rest each number separately. */
    private boolean numbersShrink() {
        if (to.arguments().isEmpty()) {
            return false;
        } else if (from.arguments().isEmpty()) {
            return true;
        }
        int scaleFrom = number(from.arguments(), 1);
        int scaleTo = number(to.arguments(), 1);
        return scaleTo < scaleFrom || number(to.arguments(), 0) - scaleTo < number(from.arguments(), 0) - scaleFrom;
    }

    private static int size(TypeText type) {
        return WHOLE_NUMBERS.getOrDefault(type.name(), 0);
    }

    private static int length(TypeText type) {
        int own = TEXTS.getOrDefault(type.name(), 0);
        return own > 0 ? own : type.arguments().isEmpty() ? Integer.MAX_VALUE : number(type.arguments(), 0);
    }

    private static int number(List<String> arguments, int at) {
        if (at >= arguments.size()) {
            return 0;
        }
        try {
            return Integer.parseInt(arguments.get(at));
        } catch (NumberFormatException notANumber) {
            return 0;
        }
    }
}
