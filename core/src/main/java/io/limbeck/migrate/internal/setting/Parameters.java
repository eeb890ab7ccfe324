package io.limbeck.migrate.internal.setting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The parameters of a URL, in their order and as written; credentials can be taken out of them. */
public final class Parameters {
    private final char separator;
    private final List<String> parts = new ArrayList<>();

    /** @param separator {@code &}, or {@code ;} for products that divide with it */
    public Parameters(String text, char separator) {
        this.separator = separator;
        for (int start = 0; start <= text.length(); ) {
            int end = text.indexOf(separator, start);
            end = end < 0 ? text.length() : end;
            if (end > start) {
                parts.add(text.substring(start, end));
            }
            start = end + 1;
        }
    }

    /** Takes the parameter out and returns its value, as written. */
    public Optional<String> take(String name) {
        for (int i = 0; i < parts.size(); i++) {
            if (name(parts.get(i)).equalsIgnoreCase(name)) {
                String part = parts.remove(i);
                int equals = part.indexOf('=');
                return Optional.of(equals < 0 ? "" : part.substring(equals + 1));
            }
        }
        return Optional.empty();
    }

    public void put(String name, String value) {
        parts.add(name + "=" + value);
    }

    public List<String> names() {
        return parts.stream().map(Parameters::name).toList();
    }

    /** With {@code lead} in front, or nothing when no parameter is left. */
    public String text(String lead) {
        return parts.isEmpty() ? "" : lead + String.join(String.valueOf(separator), parts);
    }

    private static String name(String part) {
        int equals = part.indexOf('=');
        return equals < 0 ? part : part.substring(0, equals);
    }
}
