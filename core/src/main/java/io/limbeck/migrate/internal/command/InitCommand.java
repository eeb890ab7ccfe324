package io.limbeck.migrate.internal.command;

import io.limbeck.migrate.result.InitResult;
import java.nio.file.Path;

public final class InitCommand {
    public InitCommand(Path folder) {}

    public InitResult run() {
        throw new UnsupportedOperationException();
    }
}
