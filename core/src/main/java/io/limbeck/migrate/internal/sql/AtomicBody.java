package io.limbeck.migrate.internal.sql;

/** PostgreSQL: {@code CREATE [OR REPLACE] FUNCTION|PROCEDURE … BEGIN ATOMIC …; … END}, where only CASE has an END too. */
final class AtomicBody implements StatementBody {
    private int words;
    private boolean plain;
    private boolean routine;
    private int depth;
    private String last = "";

    @Override
    public boolean isDeaf() {
        return plain;
    }

    @Override
    public void word(String word) {
        words++;
        if (!routine && words > 1) {
            routine = word.equals("FUNCTION") || word.equals("PROCEDURE");
            plain = !routine && !word.equals("OR") && !word.equals("REPLACE");
        }
        boolean name = last.equals(".") || last.equals("AS");
        if (depth == 0) {
            depth = routine && word.equals("ATOMIC") && last.equals("BEGIN") ? 1 : 0;
        } else if (!name && word.equals("CASE")) {
            depth++;
        } else if (!name && word.equals("END")) {
            depth--;
        }
        last = word;
    }

    @Override
    public void mark(char mark) {
        last = String.valueOf(mark);
    }

    @Override
    public void quoted() {
        last = "''";
    }

    @Override
    public boolean endsAtSemicolon() {
        return depth == 0;
    }
}
