package judge;

import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.MapsId;
import jakarta.persistence.Version;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Year;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** An entity with a value in every field that needs nothing else to be stored. */
final class Samples {
    private static final LocalDateTime MOMENT = LocalDateTime.of(2024, 2, 29, 13, 14, 15, 123_000_000);

    private static final Map<Class<?>, Object> VALUES = Map.ofEntries(
            Map.entry(String.class, "x"),
            Map.entry(boolean.class, true),
            Map.entry(Boolean.class, true),
            Map.entry(byte.class, (byte) 1),
            Map.entry(short.class, (short) 1),
            Map.entry(int.class, 1),
            Map.entry(Integer.class, 1),
            Map.entry(long.class, 1L),
            Map.entry(Long.class, 1L),
            Map.entry(float.class, 1f),
            Map.entry(double.class, 1d),
            Map.entry(Double.class, 1d),
            Map.entry(char.class, 'c'),
            Map.entry(Character.class, 'c'),
            Map.entry(byte[].class, new byte[] {1, 2}),
            Map.entry(BigDecimal.class, new BigDecimal("1.5")),
            Map.entry(BigInteger.class, BigInteger.TEN),
            Map.entry(UUID.class, UUID.fromString("7c9e6679-7425-40de-944b-e07fc1f90ae7")),
            Map.entry(Instant.class, MOMENT.toInstant(ZoneOffset.UTC)),
            Map.entry(LocalDate.class, MOMENT.toLocalDate()),
            Map.entry(LocalTime.class, LocalTime.of(13, 14, 15)),
            Map.entry(LocalDateTime.class, MOMENT),
            Map.entry(OffsetDateTime.class, MOMENT.atOffset(ZoneOffset.UTC)),
            Map.entry(ZonedDateTime.class, MOMENT.atZone(ZoneOffset.UTC)),
            Map.entry(OffsetTime.class, OffsetTime.of(LocalTime.of(13, 14, 15), ZoneOffset.UTC)),
            Map.entry(Duration.class, Duration.ofMinutes(90)),
            Map.entry(Year.class, Year.of(2024)),
            Map.entry(ZoneId.class, ZoneId.of("Europe/Berlin")),
            Map.entry(ZoneOffset.class, ZoneOffset.ofHours(2)),
            Map.entry(Currency.class, Currency.getInstance("EUR")),
            Map.entry(Locale.class, Locale.ROOT));

    private Samples() {}

    static boolean isConcrete(Class<?> type) {
        return !Modifier.isAbstract(type.getModifiers());
    }

    /** Whether its key is another entity's. */
    static boolean needsAnother(Class<?> type) {
        return fields(type).stream().anyMatch(field -> field.isAnnotationPresent(MapsId.class));
    }

    /** @param stored what entities may refer to, by class */
    static Object of(Class<?> type, Map<Class<?>, Object> stored) {
        try {
            Constructor<?> constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            Object made = constructor.newInstance();
            for (Field field : fields(type)) {
                Object value = value(field, stored);
                if (value != null) {
                    field.setAccessible(true);
                    field.set(made, value);
                }
            }
            return made;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type.getName(), e);
        }
    }

    private static List<Field> fields(Class<?> type) {
        List<Field> fields = new ArrayList<>();
        for (Class<?> each = type; each != null && each != Object.class; each = each.getSuperclass()) {
            fields.addAll(List.of(each.getDeclaredFields()));
        }
        fields.removeIf(field -> Modifier.isStatic(field.getModifiers()) || field.isSynthetic());
        return fields;
    }

    private static Object value(Field field, Map<Class<?>, Object> stored) throws ReflectiveOperationException {
        if (field.isAnnotationPresent(GeneratedValue.class) || field.isAnnotationPresent(Version.class)) {
            return null;
        } else if (field.isAnnotationPresent(MapsId.class)) {
            return stored.get(field.getType());
        } else if (field.isAnnotationPresent(ElementCollection.class)) {
            return collection((ParameterizedType) field.getGenericType());
        } else if (field.isAnnotationPresent(Id.class) && needsAnother(field.getDeclaringClass())) {
            return null;
        }
        JdbcTypeCode code = field.getAnnotation(JdbcTypeCode.class);
        boolean json = code != null && code.value() == SqlTypes.JSON; // to be written, it needs another library
        return json ? null : plain(field.getType());
    }

    private static Object collection(ParameterizedType type) throws ReflectiveOperationException {
        Type[] parts = type.getActualTypeArguments();
        if (type.getRawType() == Map.class) {
            return new HashMap<>(Map.of(plain((Class<?>) parts[0]), plain((Class<?>) parts[1])));
        }
        List<Object> one = new ArrayList<>(List.of(plain((Class<?>) parts[0])));
        return type.getRawType() == Set.class ? new HashSet<>(one) : one;
    }

    private static Object plain(Class<?> type) throws ReflectiveOperationException {
        if (type.isEnum()) {
            return type.getEnumConstants()[1];
        } else if (type.isAnnotationPresent(Embeddable.class)) {
            return of(type, Map.of());
        } else if (type.isRecord()) {
            Constructor<?> constructor = type.getDeclaredConstructor(String.class);
            constructor.setAccessible(true);
            return constructor.newInstance("b");
        }
        return VALUES.get(type);
    }
}
