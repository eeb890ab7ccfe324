/** The settings of the application whose model is read, resolved as its framework does it: files, profiles, placeholders, environment. */
@NullMarked
package io.limbeck.migrate.internal.application;

import org.jspecify.annotations.NullMarked;
