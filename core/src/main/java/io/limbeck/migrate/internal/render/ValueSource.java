package io.limbeck.migrate.internal.render;

import static io.limbeck.migrate.internal.render.Code.call;
import static io.limbeck.migrate.internal.render.Code.text;
import static io.limbeck.migrate.internal.render.Code.word;

import io.limbeck.migrate.schema.TableName;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Values as Java: those that rows hold, and records by their constructors, for what no word says. */
final class ValueSource {
    private final Imports imports;

    ValueSource(Imports imports) {
        this.imports = imports;
    }

    /** Anything else than what is known here becomes its text, which is what a database would read. */
    Code of(@Nullable Object value) {
        if (value == null) {
            return word("null");
        } else if (value instanceof Enum<?> constant) {
            return word(imports.of(constant.getDeclaringClass()) + "." + constant.name());
        } else if (value instanceof TableName name) {
            return tableName(name);
        } else if (value instanceof Record made) {
            return made(made);
        }
        return number(value).or(() -> container(value)).or(() -> time(value)).orElseGet(() -> text(value.toString()));
    }

    /** A whole number where Java expects a long. */
    static Code whole(long number) {
        return word(number == (int) number ? String.valueOf(number) : number + "L");
    }

    Code tableName(TableName name) {
        List<String> parts = new ArrayList<>();
        name.schema().ifPresent(parts::add);
        parts.add(name.name());
        return call(imports.of(TableName.class) + ".of", Code.texts(parts));
    }

    private Optional<Code> number(Object value) {
        if (value instanceof Boolean || value instanceof Integer) {
            return Optional.of(word(value.toString()));
        } else if (value instanceof Long number) {
            return Optional.of(word(number + "L"));
        } else if (value instanceof Short || value instanceof Byte) {
            String type = value instanceof Short ? "short" : "byte";
            return Optional.of(word("(" + type + ") " + value));
        } else if (value instanceof Double number) {
            return Optional.of(word(Double.isFinite(number) ? number.toString() : notFinite("Double", number)));
        } else if (value instanceof Float number) {
            return Optional.of(word(Float.isFinite(number) ? number + "f" : notFinite("Float", number)));
        } else if (value instanceof BigDecimal || value instanceof BigInteger) {
            return Optional.of(call("new " + imports.of(value.getClass()), text(value.toString())));
        } else if (value instanceof Character letter) {
            return Optional.of(call(text(letter.toString()).flat().orElse("\"\\n\"") + ".charAt", word("0")));
        }
        return Optional.empty();
    }

    private static String notFinite(String type, Number value) {
        double wide = value.doubleValue();
        return type + (Double.isNaN(wide) ? ".NaN" : wide > 0 ? ".POSITIVE_INFINITY" : ".NEGATIVE_INFINITY");
    }

    private Optional<Code> container(Object value) {
        if (value instanceof Optional<?> optional) {
            return Optional.of(optional(optional));
        } else if (value instanceof OptionalInt number) {
            return Optional.of(
                    number.isPresent()
                            ? call(imports.of(OptionalInt.class) + ".of", of(number.getAsInt()))
                            : call(imports.of(OptionalInt.class) + ".empty"));
        } else if (value instanceof OptionalLong number) {
            return Optional.of(
                    number.isPresent()
                            ? call(imports.of(OptionalLong.class) + ".of", whole(number.getAsLong()))
                            : call(imports.of(OptionalLong.class) + ".empty"));
        } else if (value instanceof Map<?, ?> map) {
            return Optional.of(map(map));
        } else if (value instanceof byte[] bytes) {
            return Optional.of(word(bytes(bytes)));
        } else if (value instanceof Iterable<?> all) {
            return Optional.of(list(all));
        }
        return Optional.empty();
    }

    private Code optional(Optional<?> optional) {
        String name = imports.of(Optional.class);
        return optional.isPresent() ? call(name + ".of", of(optional.get())) : call(name + ".empty");
    }

    private Code map(Map<?, ?> map) {
        String name = imports.of(Map.class);
        if (map.size() > 10) {
            return call(
                    name + ".ofEntries",
                    map.entrySet().stream()
                            .map(entry -> call(name + ".entry", of(entry.getKey()), of(entry.getValue())))
                            .toList());
        }
        return call(
                name + ".of",
                map.entrySet().stream()
                        .flatMap(entry -> Stream.of(of(entry.getKey()), of(entry.getValue())))
                        .toList());
    }

    private Code list(Iterable<?> all) {
        List<Code> elements =
                StreamSupport.stream(all.spliterator(), false).map(this::of).toList();
        boolean holes = elements.contains(word("null"));
        String head = holes ? imports.of(java.util.Arrays.class) + ".asList" : imports.of(List.class) + ".of";
        return call(head, elements);
    }

    private static String bytes(byte[] bytes) {
        StringBuilder text = new StringBuilder("new byte[] {");
        for (int i = 0; i < bytes.length; i++) {
            text.append(i == 0 ? "" : ", ").append(bytes[i]);
        }
        return text.append('}').toString();
    }

    private Optional<Code> time(Object value) {
        if (value instanceof LocalDate
                || value instanceof LocalTime
                || value instanceof LocalDateTime
                || value instanceof OffsetDateTime
                || value instanceof Instant) {
            return Optional.of(call(imports.of(value.getClass()) + ".parse", text(value.toString())));
        } else if (value instanceof UUID) {
            return Optional.of(call(imports.of(UUID.class) + ".fromString", text(value.toString())));
        }
        return Optional.empty();
    }

    /** {@code new Name(…)} with all components in order. */
    private Code made(Record made) {
        List<Code> arguments = new ArrayList<>();
        for (RecordComponent component : made.getClass().getRecordComponents()) {
            arguments.add(of(component(made, component)));
        }
        String diamond = made.getClass().getTypeParameters().length > 0 ? "<>" : "";
        return call("new " + imports.of(made.getClass()) + diamond, arguments);
    }

    private static @Nullable Object component(Record made, RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(made);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("Cannot read " + component + " of " + made, e);
        }
    }
}
