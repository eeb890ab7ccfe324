package io.limbeck.migrate.internal.dialect;

import java.sql.SQLException;

/** The enforcement of foreign keys, switched off for one transaction. */
public interface ForeignKeySuspension {
    /** Nothing was switched off, and nothing has to be checked. */
    ForeignKeySuspension NONE = new ForeignKeySuspension() {
        @Override
        public void check() {}

        @Override
        public void end() {}
    };

    /**
     * Before the commit: whether all that was done would have been allowed.
     *
     * @throws io.limbeck.migrate.error.DatabaseException when rows refer to nothing that did not before
     */
    void check() throws SQLException;

    /** After the transaction: back to what it was. */
    void end() throws SQLException;
}
