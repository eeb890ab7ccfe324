package io.limbeck.migrate.internal.script;

/** Line numbers of rising offsets in one text; all questions together cost one pass. */
final class Lines {
    private final String text;
    private int counted;
    private int line = 1;

    Lines(String text) {
        this.text = text;
    }

    /** The line, from 1, of an offset not before that of the last call. */
    int of(int offset) {
        for (int next = text.indexOf('\n', counted); next >= 0 && next < offset; next = text.indexOf('\n', counted)) {
            line++;
            counted = next + 1;
        }
        return line;
    }

    /** The line, from 1, of one offset. */
    static int at(String text, int offset) {
        return new Lines(text).of(offset);
    }
}
