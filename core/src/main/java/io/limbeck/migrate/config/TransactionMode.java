package io.limbeck.migrate.config;

/** What is committed together, where the database can roll back DDL. */
public enum TransactionMode {
    /** One transaction for each revision: a failure leaves those before it applied. */
    PER_REVISION,
    /** One transaction for the whole run: a failure leaves nothing applied. */
    ALL,
    /** No transaction: every statement commits by itself. */
    NONE
}
