package io.limbeck.migrate.internal.runtime;

import io.limbeck.migrate.MigrationListener;
import io.limbeck.migrate.error.ListenerException;

/** A listener whose failures are distinguished from those of scripts. */
final class SafeListener extends ForwardingListener {
    SafeListener(MigrationListener listener) {
        super(listener);
    }

    @Override
    protected void tell(Runnable call) {
        try {
            call.run();
        } catch (RuntimeException thrown) {
            throw new ListenerException(thrown);
        }
    }
}
