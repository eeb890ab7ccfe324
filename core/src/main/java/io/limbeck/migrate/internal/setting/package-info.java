/** What people write into settings: durations, URLs with their parameters and credentials; and what is wrong with them. */
@NullMarked
package io.limbeck.migrate.internal.setting;

import org.jspecify.annotations.NullMarked;
