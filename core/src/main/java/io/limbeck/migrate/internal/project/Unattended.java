package io.limbeck.migrate.internal.project;

import io.limbeck.migrate.MigrationListener;
import io.limbeck.migrate.internal.runtime.ForwardingListener;
import java.util.Optional;

/** Hears everything and answers nothing: what is not settled beforehand is refused. */
final class Unattended extends ForwardingListener {
    Unattended(MigrationListener listener) {
        super(listener);
    }

    @Override
    public Optional<Boolean> confirm(String question) {
        return Optional.empty();
    }
}
