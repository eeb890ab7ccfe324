/**
 * Which changes lose rows, and whether somebody has permitted them: {@code allow}, {@code --yes} and dev mode.
 */
@NullMarked
package io.limbeck.migrate.internal.permission;

import org.jspecify.annotations.NullMarked;
