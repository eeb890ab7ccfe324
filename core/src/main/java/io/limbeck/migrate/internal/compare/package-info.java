/**
 * Compares the model with the database. The model is created in a scratch database of the same product and read back, so that both sides are
 * spelled alike.
 */
@NullMarked
package io.limbeck.migrate.internal.compare;

import org.jspecify.annotations.NullMarked;
