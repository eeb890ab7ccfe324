package io.limbeck.migrate.internal.application;

import java.util.Optional;

/** Where the files of an application are: its class path, or the folders of its sources. */
@FunctionalInterface
public interface Resources {
    /** A file by its path with slashes, such as {@code application.yml}; of several the first. */
    Optional<Resource> find(String path);

    /** @param place the file, for people */
    record Resource(String place, byte[] bytes) {}
}
