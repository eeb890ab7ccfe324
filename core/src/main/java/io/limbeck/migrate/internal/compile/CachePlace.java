package io.limbeck.migrate.internal.compile;

import java.io.IOException;
import java.nio.file.Path;

/** A place where bundles of classes may be kept; it may turn out to be unusable at any time, which is no failure. */
interface CachePlace {
    Path path();

    /** Whether classes found there may be loaded. */
    boolean trusted() throws IOException;

    /** Makes the folder where it is missing; fails where none can be. */
    void make() throws IOException;
}
