package io.limbeck.migrate.result;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.Optional;

/**
 * All Java scripts are in the class cache.
 *
 * @param compiled the number of scripts compiled now
 * @param cached the number of scripts that were in the cache already
 * @param cache the folder; empty if none is writable
 */
public record CompileResult(int compiled, int cached, Optional<Path> cache) implements Result {
    public CompileResult {
        requireNonNull(cache, "cache");
    }

    @Override
    public boolean changed() {
        return compiled > 0;
    }

    @Override
    public <R> R accept(ResultVisitor<R> visitor) {
        return visitor.compile(this);
    }
}
