/** Connections that belong to somebody else: how they are known, and how their sessions are given back as they were. */
@NullMarked
package io.limbeck.migrate.internal.dialect.loan;

import org.jspecify.annotations.NullMarked;
