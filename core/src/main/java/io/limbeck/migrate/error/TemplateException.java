package io.limbeck.migrate.error;

import java.util.Optional;
import java.util.OptionalInt;

/** A template for new scripts, or for their file names, cannot be used; nothing was written. */
public final class TemplateException extends MigrateException {
    private static final long serialVersionUID = 1L;

    private final ScriptFault fault;

    /** @param fault its {@code script} is the template's file, or the key with the template */
    public TemplateException(ScriptFault fault, String remedy) {
        super("template", ExitCode.USAGE, "The template is invalid: " + fault, "", remedy, null);
        this.fault = fault;
    }

    /** The template, the line and the fault. */
    public ScriptFault fault() {
        return fault;
    }

    @Override
    public Optional<ScriptLocation> location() {
        OptionalInt line = fault.line();
        return Optional.of(new ScriptLocation(Optional.empty(), fault.script(), line, Optional.empty()));
    }
}
