package io.limbeck.migrate.internal.compile;

import io.limbeck.migrate.Migration;
import io.limbeck.migrate.schema.Constraints;
import io.limbeck.migrate.schema.Types;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The import that a script lacks, where the compiler does not find a name that scripts often use. */
final class MissingImport {
    /** javac's and the Eclipse compiler's. */
    private static final Pattern SYMBOL = Pattern.compile(
            "symbol:\\s+(?<kind>class|method|variable) (?<name>\\w+)|(?<type>[A-Z]\\w*) cannot be resolved|The method (?<call>\\w+)\\(");

    private static final List<String> PACKAGES = List.of(
            "io.limbeck.migrate",
            "io.limbeck.migrate.schema",
            "io.limbeck.migrate.op",
            "java.util",
            "java.time",
            "java.math",
            "java.util.stream",
            "java.nio.file",
            "java.nio.charset",
            "java.sql");

    private static final List<Class<?>> STATIC = List.of(Types.class, Constraints.class);

    private MissingImport() {}

    /** The line to add, as Java; empty if the message is about something else, or the name is unknown. */
    static Optional<String> of(String message) {
        Matcher symbol = SYMBOL.matcher(message);
        if (!symbol.find()) {
            return Optional.empty();
        }
        boolean isCall = "method".equals(symbol.group("kind")) || symbol.group("call") != null;
        String name = Stream.of("name", "type", "call")
                .map(symbol::group)
                .filter(group -> group != null)
                .findFirst()
                .orElseThrow();
        return isCall ? ofMethod(name) : ofClass(name);
    }

    private static Optional<String> ofMethod(String name) {
        return STATIC.stream()
                .filter(type -> Arrays.stream(type.getMethods())
                        .anyMatch(method -> method.getName().equals(name)))
                .findFirst()
                .map(type -> "import static " + type.getName() + ".*;");
    }

    private static Optional<String> ofClass(String name) {
        return PACKAGES.stream()
                .map(place -> place + "." + name)
                .filter(MissingImport::exists)
                .findFirst()
                .map(type -> "import " + type + ";");
    }

    private static boolean exists(String type) {
        try {
            Class.forName(type, false, Migration.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException
                | LinkageError absent) { // another spelling of a name is an error to some file systems
            return false;
        }
    }
}
