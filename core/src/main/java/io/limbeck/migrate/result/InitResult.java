package io.limbeck.migrate.result;

import java.nio.file.Path;
import java.util.List;

/** The files and folders that were created for a new project, as absolute paths. */
public record InitResult(List<Path> files) implements Result {
    public InitResult {
        files = List.copyOf(files);
    }

    @Override
    public boolean changed() {
        return true;
    }

    @Override
    public <R> R accept(ResultVisitor<R> visitor) {
        return visitor.init(this);
    }
}
