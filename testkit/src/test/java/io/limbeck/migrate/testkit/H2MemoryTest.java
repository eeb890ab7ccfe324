package io.limbeck.migrate.testkit;

final class H2MemoryTest extends MemoryContract implements OnH2 {
    /** H2 itself lives in the same heap, and is slow where that is small. */
    @Override
    protected int rows() {
        return 75_000;
    }
}
