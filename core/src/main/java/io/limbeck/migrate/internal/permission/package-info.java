/** Which changes lose rows, and whether that is permitted: by the key {@code allow}, or by an answer on the terminal. */
@NullMarked
package io.limbeck.migrate.internal.permission;

import org.jspecify.annotations.NullMarked;
