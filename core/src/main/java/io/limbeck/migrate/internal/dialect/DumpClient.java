package io.limbeck.migrate.internal.dialect;

import java.util.Map;

/**
 * The product's own client for dumps, as data.
 *
 * @param example a line for {@code backup.command}
 * @param port on which a server listens where a URL does not give one; empty for files
 * @param variables of the environment from which it takes {@code host}, {@code port}, {@code database}, {@code user}, {@code password}
 * @param settings parameters of a JDBC URL that it reads too, and the variable for each
 */
public record DumpClient(String example, String port, Map<String, String> variables, Map<String, String> settings) {
    /** For a product that has none. */
    public static final DumpClient NONE = new DumpClient("/path/to/program {{file}}", "", Map.of(), Map.of());

    public DumpClient {
        variables = Map.copyOf(variables);
        settings = Map.copyOf(settings);
    }
}
