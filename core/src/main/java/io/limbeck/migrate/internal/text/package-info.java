/** Text from databases, models and people, made safe for the place where it is written. */
@NullMarked
package io.limbeck.migrate.internal.text;

import org.jspecify.annotations.NullMarked;
