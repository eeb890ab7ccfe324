package io.limbeck.migrate.internal.compile;

import java.io.IOException;
import java.nio.file.Path;

/** A place where bundles of classes may be kept; it may become unusable at any time, which is not a failure. */
interface CachePlace {
    Path path();

    /** Whether classes found there may be loaded. */
    boolean trusted() throws IOException;

    /** Makes the folder where it is missing; fails where none can be. */
    void make() throws IOException;
}
