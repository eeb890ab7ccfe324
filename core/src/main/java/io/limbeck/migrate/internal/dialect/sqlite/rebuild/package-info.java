/**
 * Rebuilding a SQLite table, for changes that its ALTER TABLE does not support.
 *
 * <p>The new definition is the stored text of the old one, with as little edited as the change needs, so that everything else that SQLite allows
 * in a CREATE TABLE, known to us or not, is kept verbatim. The old table is renamed; with {@code legacy_alter_table}, this leaves every view,
 * trigger and foreign key that refers to it unchanged. The new table then takes its name, rows, indexes and triggers. The procedure is that of
 * section 7 of https://www.sqlite.org/lang_altertable.html with the two renames swapped, because a rename would put the table's name in its
 * definition into quotes.
 */
@NullMarked
package io.limbeck.migrate.internal.dialect.sqlite.rebuild;

import org.jspecify.annotations.NullMarked;
