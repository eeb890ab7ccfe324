package io.limbeck.migrate.internal.render;

import io.limbeck.migrate.schema.SqlType;
import io.limbeck.migrate.schema.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/** Which portable types a catalogue's type name may stand for; likeliest first. */
final class TypeGuesses {
    private TypeGuesses() {}

    static List<SqlType> of(SqlType type) {
        if (!(type instanceof SqlType.Native text)) {
            return List.of();
        }
        String words = text.text().toLowerCase(Locale.ROOT);
        if (words.endsWith("[]")) {
            return of(new SqlType.Native(text.text().substring(0, words.length() - 2))).stream()
                    .map(Types::array)
                    .toList();
        }
        return guesses(words, numbers(words));
    }

    private static List<SqlType> guesses(String words, List<Integer> numbers) {
        List<SqlType> guesses = new ArrayList<>();
        int first = numbers.isEmpty() ? 0 : numbers.get(0);
        if (words.contains("bool") || words.startsWith("tinyint")) {
            guesses.add(Types.bool());
        }
        if (words.contains("int") && !words.contains("point") && !words.contains("interval")) {
            guesses.addAll(List.of(Types.integer(), Types.bigint(), Types.smallint(), Types.tinyint()));
        }
        if (words.contains("char") && !numbers.isEmpty()) {
            guesses.add(words.contains("var") ? Types.varchar(first) : Types.character(first));
        }
        if (words.contains("text") || words.contains("clob") || words.contains("large object")) {
            guesses.addAll(List.of(Types.text(), Types.json(), Types.blob()));
        }
        if (words.contains("num") || words.contains("dec")) {
            guesses.add(
                    numbers.isEmpty()
                            ? Types.numeric()
                            : numbers.size() > 1 ? Types.numeric(first, numbers.get(1)) : Types.numeric(first));
        }
        if (words.contains("real") || words.contains("float") || words.contains("double")) {
            guesses.addAll(List.of(Types.doublePrecision(), Types.real()));
        }
        if (words.contains("time") || words.contains("date")) {
            guesses.addAll(times(numbers.isEmpty() ? OptionalInt.empty() : OptionalInt.of(first)));
        }
        if (words.contains("bytea") || words.contains("blob") || words.contains("binary")) {
            guesses.add(Types.blob());
            if (!numbers.isEmpty()) {
                guesses.add(Types.binary(first));
            }
        }
        guesses.addAll(
                switch (words) {
                    case "uuid" -> List.of(Types.uuid());
                    case "json", "jsonb" -> List.of(Types.json());
                    case "interval" -> List.of(Types.interval());
                    default -> List.<SqlType>of();
                });
        return guesses;
    }

    private static List<SqlType> times(OptionalInt precision) {
        List<SqlType> times = new ArrayList<>(List.of(
                Types.date(),
                new SqlType.Timestamp(OptionalInt.empty(), false),
                new SqlType.Timestamp(OptionalInt.empty(), true),
                new SqlType.Time(OptionalInt.empty(), false),
                new SqlType.Time(OptionalInt.empty(), true)));
        if (precision.isPresent()) {
            times.add(new SqlType.Timestamp(precision, false));
            times.add(new SqlType.Timestamp(precision, true));
            times.add(new SqlType.Time(precision, false));
            times.add(new SqlType.Time(precision, true));
        }
        return times;
    }

    private static List<Integer> numbers(String words) {
        List<Integer> numbers = new ArrayList<>();
        int open = words.indexOf('(');
        int close = words.indexOf(')', open + 1);
        if (open >= 0 && close > open) {
            for (String part : words.substring(open + 1, close).split(",", -1)) {
                String digits = part.strip();
                if (!digits.isEmpty() && digits.length() < 9 && digits.chars().allMatch(Character::isDigit)) {
                    numbers.add(Integer.valueOf(digits));
                }
            }
        }
        return numbers;
    }
}
