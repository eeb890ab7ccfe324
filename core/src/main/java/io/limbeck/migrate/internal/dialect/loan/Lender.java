package io.limbeck.migrate.internal.dialect.loan;

import java.sql.Driver;

/**
 * A driver whose connections belong to somebody else, such as a pool: they were opened without the properties that migrate asks for, and
 * are given back as they were.
 */
public interface Lender extends Driver {}
