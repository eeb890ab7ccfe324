package io.limbeck.migrate.internal.sql;

/**
 * SQLite: the body of {@code CREATE TRIGGER} ends at {@code ; END ;}, as in {@code sqlite3_complete()}.
 *
 * <p>So the END of a CASE, or a column of that name, needs no counting.
 */
final class TriggerBody implements StatementBody {
    private int words;
    private boolean plain;
    private boolean trigger;
    private boolean begun;
    private String last = "";
    private String beforeLast = "";

    @Override
    public boolean isDeaf() {
        return plain;
    }

    @Override
    public void word(String word) {
        words++;
        if (!trigger && words > 1) {
            trigger = word.equals("TRIGGER");
            plain = !trigger && !word.startsWith("TEMP");
        }
        begun |= trigger && word.equals("BEGIN") && !last.equals(".");
        heard(word);
    }

    @Override
    public void mark(char mark) {
        heard(String.valueOf(mark));
    }

    @Override
    public void quoted() {
        heard("''");
    }

    @Override
    public boolean endsAtSemicolon() {
        return plain || !begun || (last.equals("END") && beforeLast.equals(";"));
    }

    private void heard(String token) {
        beforeLast = last;
        last = token;
    }
}
