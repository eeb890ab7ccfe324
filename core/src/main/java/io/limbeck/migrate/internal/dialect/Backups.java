package io.limbeck.migrate.internal.dialect;

import java.util.Optional;
import java.util.function.Function;

/** How a database is copied before it is changed. Thread-safe. */
public interface Backups {
    /** How the database copies itself; empty for a server, and in memory. */
    default Optional<FileCopy> fileCopy(ConnectionRequest request) {
        return Optional.empty();
    }

    /** What must be passed to the command that copies it. */
    default DumpClient dumpClient() {
        return DumpClient.NONE;
    }

    /** Of a product that neither copies itself nor has a client for dumps. */
    Backups NONE = new Backups() {};

    /** Of databases in files that copy themselves. */
    static Backups byFile(Function<ConnectionRequest, Optional<FileCopy>> copy) {
        return new Backups() {
            @Override
            public Optional<FileCopy> fileCopy(ConnectionRequest request) {
                return copy.apply(request);
            }
        };
    }

    /** Of servers whose own client writes dumps. */
    static Backups byClient(DumpClient client) {
        return new Backups() {
            @Override
            public DumpClient dumpClient() {
                return client;
            }
        };
    }
}
