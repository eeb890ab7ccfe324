package io.limbeck.migrate.internal.diff.change;

/** In what databases differ, as far as it decides which operations make one schema out of another, and in which order. */
public enum Trait {
    /** Changes a table by rebuilding it, and should do that once for all its changes. */
    REBUILDS_TABLES,
    /** Does not change the type of a column, nor drop the key it refers to, while a foreign key is on it. */
    FOREIGN_KEYS_HOLD_COLUMNS,
    /** Makes an index of the same name and columns with each foreign key, and keeps it when the key is dropped. */
    FOREIGN_KEYS_MAKE_INDEXES,
    /** Does not change a table's columns while a view reads them. */
    VIEWS_HOLD_TABLES,
    /** Allows the use of a value that was added to an enum type only after the commit. */
    NEW_WORDS_WAIT_FOR_COMMIT,
    /** Numbers rows only in a column that is a key already. */
    IDENTITY_NEEDS_KEY,
    /** Renames an index without rebuilding it. */
    RENAMES_INDEXES,
    /** Gives a constraint another name without checking all rows again. */
    RENAMES_CONSTRAINTS,
    /** Can put a column elsewhere than after the others. */
    CHOOSES_COLUMN_ORDER,
    /** Changes the expression of a computed column; otherwise the column is dropped and added. */
    ALTERS_GENERATED,
    /** Makes the values of a computed column plain ones without dropping the column. */
    DROPS_EXPRESSION,
    /** Does not tell names of columns, constraints and indexes apart by their case. */
    COLUMN_NAMES_IGNORE_CASE,
    /** Nor names of tables. */
    TABLE_NAMES_IGNORE_CASE
}
