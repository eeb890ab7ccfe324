package io.limbeck.migrate;

/** Placeholder until the config branch is merged. */
public final class MigrateConfig {
    private MigrateConfig() {}
}
