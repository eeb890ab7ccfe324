package io.limbeck.migrate.internal.dialect;

/** What a database means when it refuses, as far as the reaction to it differs. */
public enum FailureKind {
    /** It cannot be reached now, or takes nobody now; later it may. */
    UNREACHABLE,
    /** It will not let this user in, or what is there is not this database: nothing to wait for. */
    REFUSED,
    /** It takes the password only where nobody can listen in. */
    UNENCRYPTED,
    /** The driver's native part cannot be loaded on this machine. */
    NO_ENGINE,
    /** Somebody else holds a lock for too long, or each of two waited for the other and this one was chosen to give way. */
    BUSY,
    /** It may only be read, by anybody. */
    READ_ONLY,
    /** It is readable and writable, but this user lacks a right. */
    DENIED,
    /** No room is left. */
    FULL,
    /** What should be made is there already. */
    OBJECT_EXISTS,
    /** What should be used is not there. */
    OBJECT_MISSING,
    /** The schema in which something should be created does not exist, or none is specified. */
    SCHEMA_MISSING,
    /** Something else in the database reads what should be changed or dropped. */
    STILL_USED,
    /** A row breaks a rule of its table. */
    CONSTRAINT,
    /** The statement does not run inside of a transaction. */
    OUTSIDE_ONLY,
    /** Anything else; the database's own words say it. */
    OTHER
}
