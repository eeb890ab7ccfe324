/**
 * Rebuilding a SQLite table, for changes that its engine cannot ALTER.
 *
 * <p>The new definition is the stored text of the old one with as little edited as the change needs, so that whatever SQLite may be
 * able to say in a CREATE TABLE, known to us or not, stays word for word. The old table steps aside under another name, which
 * with {@code legacy_alter_table} leaves every view, trigger and foreign key that mentions it alone; the new one takes its name, its rows,
 * its indexes and triggers. The procedure is that of section 7 of https://www.sqlite.org/lang_altertable.html with the two renames
 * exchanged, because a rename would put the table's name in its definition into quotes.
 */
@NullMarked
package io.limbeck.migrate.internal.dialect.sqlite.rebuild;

import org.jspecify.annotations.NullMarked;
