package io.limbeck.migrate.config;

/** What is committed together, on databases that can roll back DDL. */
public enum TransactionMode {
    /** One transaction per revision: after a failure, the revisions before it remain applied. */
    PER_REVISION,
    /** One transaction for the whole run: after a failure, nothing is applied. */
    ALL,
    /** No transaction: every statement commits on its own. */
    NONE
}
