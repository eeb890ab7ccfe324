package io.limbeck.migrate.testkit;

import java.util.List;

/** What the database itself reports of everything that others do to it: its server's log of statements, or the bytes of its file. */
public interface Witness extends AutoCloseable {
    /**
     * What has changed the database since this was last asked, or since the witness came, as lines for a person: statements, or what
     * differs. Empty where it was only read. A scratch database next to it is no change, nor is a scratch schema that was rolled back.
     *
     * @param except tables whose definitions and rows may have changed
     */
    List<String> changes(String... except);

    @Override
    void close();
}
