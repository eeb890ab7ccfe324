/** The settings of the application whose model is read, as its framework reads them: files, profiles, placeholders, environment. */
@NullMarked
package io.limbeck.migrate.internal.application;

import org.jspecify.annotations.NullMarked;
