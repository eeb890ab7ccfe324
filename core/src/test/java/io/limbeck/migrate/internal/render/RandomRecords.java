package io.limbeck.migrate.internal.render;

import io.limbeck.migrate.op.AddColumn;
import io.limbeck.migrate.op.AddConstraint;
import io.limbeck.migrate.op.AlterColumn;
import io.limbeck.migrate.op.AlterTable;
import io.limbeck.migrate.op.Autocommit;
import io.limbeck.migrate.op.CustomOperation;
import io.limbeck.migrate.op.DropColumn;
import io.limbeck.migrate.op.DropConstraint;
import io.limbeck.migrate.op.Guarded;
import io.limbeck.migrate.op.Operation;
import io.limbeck.migrate.op.Row;
import io.limbeck.migrate.schema.Change;
import io.limbeck.migrate.schema.TableName;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Operations with anything in their components that their constructors accept; {@code -Dseed=} repeats a run. */
final class RandomRecords {
    private static final List<String> TEXTS = List.of(
            "users",
            "email",
            "a",
            "it's",
            "say \"hi\"",
            "back\\slash",
            "\\u0041",
            "имя",
            "with space",
            "tab\there",
            "two\nlines",
            "  all\n  indented",
            "SELECT *\n  FROM \"users\"\n\n WHERE a = '\"\"\"'\n   AND b = \"",
            "ends with blank \nor break\n",
            "\r\n",
            "\u00a0\u2028\u0000",
            "😀",
            "a long text that does not fit into one line of a script, so that it has to be cut behind one of its many spaces,"
                    + " and once more behind another one, as a person would do it");

    /** What may end a string, a text block, a comment or a line somewhere, and what fills the room between. */
    private static final List<String> HOSTILE = List.of(
            "\"",
            "\"\"",
            "\"\"\"",
            "\\",
            "'",
            "\n",
            "\r",
            "\u0085",
            "\u2028",
            "\u2029",
            "*/",
            "\\u0022",
            "\\\\u000a",
            "${",
            "{{",
            "\u202e",
            "\u000b",
            "\t",
            " ",
            "a");

    private final Random random;
    private final boolean hostile;
    private int depth;

    /** @param hostile whether texts may hold anything, in words so long that no layout could cut them */
    RandomRecords(boolean hostile) {
        this.hostile = hostile;
        long seed = Long.getLong("seed", System.nanoTime());
        System.err.println("seed " + seed);
        random = new Random(seed);
    }

    static List<Class<?>> operations() {
        return Arrays.stream(Operation.class.getPermittedSubclasses())
                .filter(type -> type != CustomOperation.class)
                .toList();
    }

    Operation any(Class<?> kind) {
        depth = 0;
        return (Operation) value(kind);
    }

    private Object value(Type type) {
        if (type instanceof ParameterizedType generic) {
            return container(generic);
        }
        Class<?> raw = (Class<?>) type;
        if (raw == boolean.class || raw == Boolean.class) {
            return random.nextBoolean();
        } else if (raw == int.class) {
            return random.nextBoolean() ? 10_000 : List.of(2, 4, 8).get(random.nextInt(3));
        } else if (raw == String.class) {
            return text();
        } else if (raw == Object.class) {
            return literal();
        } else if (raw == OptionalInt.class) {
            return random.nextBoolean() ? OptionalInt.empty() : OptionalInt.of(random.nextInt(100));
        } else if (raw == OptionalLong.class) {
            return random.nextBoolean()
                    ? OptionalLong.empty()
                    : OptionalLong.of(random.nextLong() >> random.nextInt(60));
        } else if (raw == TableName.class) {
            String name = pick(TEXTS.subList(0, 5));
            return random.nextInt(4) == 0 ? TableName.of("stock", name) : TableName.of(name);
        } else if (raw == Row.class) {
            return new Row(Stream.generate(() -> random.nextInt(5) == 0 ? null : literal())
                    .limit(random.nextInt(4))
                    .toList());
        } else if (raw == Operation.class) {
            return plainOperation();
        } else if (raw == AlterTable.class) {
            return alterTable();
        } else if (raw.isEnum()) {
            return pick(List.of(raw.getEnumConstants()));
        } else if (raw.isRecord()) {
            return made(raw, Map.of());
        } else if (raw.isSealed()) {
            return value(pick(List.of(raw.getPermittedSubclasses())));
        }
        throw new AssertionError("No random " + type);
    }

    private Object literal() {
        return switch (random.nextInt(9)) {
            case 0 -> random.nextBoolean();
            case 1 -> random.nextInt();
            case 2 -> random.nextLong();
            case 3 -> new BigDecimal("12.50");
            case 4 -> LocalDateTime.of(2026, 3, 1, 9, random.nextInt(60));
            case 5 -> LocalDate.of(2026, 3, 1);
            case 6 -> new UUID(random.nextLong(), random.nextLong());
            case 7 -> random.nextDouble();
            default -> text();
        };
    }

    private String text() {
        return hostile && random.nextInt(3) == 0 ? hostileText() : pick(TEXTS);
    }

    private String hostileText() {
        return Stream.generate(() -> pick(HOSTILE)).limit(random.nextInt(7)).collect(Collectors.joining());
    }

    private Operation plainOperation() {
        while (true) {
            Class<?> kind = pick(operations());
            if (kind != Guarded.class && kind != Autocommit.class) {
                return (Operation) value(kind);
            }
        }
    }

    private Object alterTable() {
        TableName table = (TableName) value(TableName.class);
        List<Class<?>> kinds = List.of(
                AddColumn.class, DropColumn.class, AlterColumn.class, AddConstraint.class, DropConstraint.class);
        List<Operation> changes = new ArrayList<>();
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            changes.add((Operation) made(pick(kinds), Map.of("table", table)));
        }
        Optional<Change<List<String>>> order = random.nextBoolean()
                ? Optional.empty()
                : Optional.of(Change.between(List.of("a", "b"), List.of("b", "a")));
        return new AlterTable(table, changes, order);
    }

    private Object container(ParameterizedType type) {
        Class<?> raw = (Class<?>) type.getRawType();
        Type inner = type.getActualTypeArguments()[type.getActualTypeArguments().length - 1];
        if (raw == Optional.class) {
            return random.nextBoolean() ? Optional.empty() : Optional.of(value(inner));
        } else if (raw == Map.class) {
            Map<Object, Object> map = new TreeMap<>();
            for (int i = random.nextInt(3); i > 0; i--) {
                map.put(pick(TEXTS), value(inner));
            }
            return map;
        } else if (raw == List.class || raw == Iterable.class) {
            List<Object> list = new ArrayList<>();
            for (int i = 1 + random.nextInt(3); i > 0; i--) {
                list.add(inner instanceof Class<?> || inner instanceof ParameterizedType ? value(inner) : literal());
            }
            return list;
        }
        return made(raw, Map.of(raw.getTypeParameters()[0].getName(), inner));
    }

    /** @param given components by name, or types by the names of variables */
    private Object made(Class<?> type, Map<String, ?> given) {
        if (++depth > 2_000) {
            throw new AssertionError("Too deep: " + type);
        }
        while (true) {
            try {
                RecordComponent[] components = type.getRecordComponents();
                Object[] values = new Object[components.length];
                Class<?>[] types = new Class<?>[components.length];
                for (int i = 0; i < components.length; i++) {
                    RecordComponent component = components[i];
                    types[i] = component.getType();
                    values[i] = given.containsKey(component.getName())
                            ? given.get(component.getName())
                            : value(resolved(component.getGenericType(), given));
                }
                Constructor<?> constructor = type.getDeclaredConstructor(types);
                return constructor.newInstance(values);
            } catch (InvocationTargetException e) {
                if (!(e.getCause() instanceof IllegalArgumentException)) {
                    throw new AssertionError(type.toString(), e);
                }
            } catch (ReflectiveOperationException e) {
                throw new AssertionError(type.toString(), e);
            }
        }
    }

    private static Type resolved(Type type, Map<String, ?> given) {
        if (type instanceof TypeVariable<?> variable) {
            return (Type) given.get(variable.getName());
        } else if (type instanceof ParameterizedType generic
                && generic.getActualTypeArguments()[0] instanceof TypeVariable<?> variable) {
            Type inner = (Type) given.get(variable.getName());
            return new ParameterizedType() {
                @Override
                public Type[] getActualTypeArguments() {
                    return new Type[] {inner};
                }

                @Override
                public Type getRawType() {
                    return generic.getRawType();
                }

                @Override
                public Type getOwnerType() {
                    return generic.getOwnerType();
                }
            };
        }
        return type;
    }

    private <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
