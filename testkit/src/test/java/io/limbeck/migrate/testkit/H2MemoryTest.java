package io.limbeck.migrate.testkit;

final class H2MemoryTest extends MemoryContract implements OnH2 {
    /** H2 itself lives in it, and is slow where it is small. */
    @Override
    protected String heap() {
        return "-Xmx56m";
    }
}
