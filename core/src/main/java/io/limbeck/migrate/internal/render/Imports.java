package io.limbeck.migrate.internal.render;

import java.util.List;
import java.util.TreeSet;

/** What a script must import in addition to what all of them do; filled while code is generated. */
final class Imports {
    private final TreeSet<String> names = new TreeSet<>();

    /** The class as the script calls it. */
    String of(Class<?> type) {
        Class<?> outermost = type;
        String name = type.getSimpleName();
        while (outermost.getEnclosingClass() != null) {
            outermost = outermost.getEnclosingClass();
            name = outermost.getSimpleName() + "." + name;
        }
        String home = outermost.getPackageName();
        if (!home.equals("java.lang") && !home.equals("io.limbeck.migrate") && !home.isEmpty()) {
            names.add(outermost.getName());
        }
        return name;
    }

    /** All words of a class. */
    void words(Class<?> type) {
        names.add("static " + type.getName() + ".*");
    }

    /** One word of a class. */
    String word(Class<?> type, String word) {
        names.add("static " + type.getName() + "." + word);
        return word;
    }

    /** Others, as written after {@code import}. */
    void add(List<String> others) {
        names.addAll(others);
    }

    /** As written after {@code import}, static ones first. */
    List<String> names() {
        return names.stream()
                .sorted((one, other) -> Boolean.compare(other.startsWith("static "), one.startsWith("static ")))
                .toList();
    }
}
