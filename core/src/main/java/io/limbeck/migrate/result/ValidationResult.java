package io.limbeck.migrate.result;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * All scripts parse and compile, and the graph is sound; otherwise an exception is thrown.
 *
 * @param heads the heads of the graph, sorted
 * @param checksums the SHA-256 of each script's normalised text, by revision
 */
public record ValidationResult(List<String> heads, SortedMap<String, String> checksums) implements Result {
    public ValidationResult {
        heads = List.copyOf(heads);
        checksums = Collections.unmodifiableSortedMap(new TreeMap<>(checksums));
    }

    @Override
    public <R> R accept(ResultVisitor<R> visitor) {
        return visitor.validation(this);
    }
}
