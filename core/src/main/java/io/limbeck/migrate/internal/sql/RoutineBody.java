package io.limbeck.migrate.internal.sql;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/**
 * MySQL and MariaDB: procedures, functions, triggers and events, whose bodies nest.
 *
 * <p>BEGIN and END are no reserved words there, IF and REPEAT are functions as well, and CASE is both a statement and an
 * expression. So a word opens or closes something only where a statement can begin, and what is open is kept on a stack.
 */
final class RoutineBody implements StatementBody {
    private static final Set<String> ROUTINES = Set.of("PROCEDURE", "FUNCTION", "TRIGGER", "EVENT");

    /** What else CREATE and ALTER make, so that the rest of the statement need not be watched. */
    private static final Set<String> OTHERS = Set.of(
            "TABLE",
            "VIEW",
            "INDEX",
            "UNIQUE",
            "FULLTEXT",
            "SPATIAL",
            "TEMPORARY",
            "DATABASE",
            "SCHEMA",
            "USER",
            "ROLE",
            "SEQUENCE",
            "SERVER",
            "TABLESPACE",
            "LOGFILE",
            "INSTANCE");

    /** After these, in the head of a routine, its body can begin. */
    private static final Set<String> HEAD_ENDS =
            Set.of("ROW", "DO", "DETERMINISTIC", "SQL", "DATA", "INVOKER", "DEFINER");

    private static final Set<String> HANDLED = Set.of("FOUND", "SQLEXCEPTION", "SQLWARNING");
    private static final Set<String> LOOPS = Set.of("IF", "WHILE", "LOOP", "FOR");
    private static final Set<String> NAME_FOLLOWS = Set.of("RETURNS", "FOLLOWS", "PRECEDES");

    private enum Open {
        BLOCK,
        REPEAT,
        CASE_STATEMENT,
        CASE_EXPRESSION
    }

    private final Deque<Open> open = new ArrayDeque<>();
    private boolean decided;
    private boolean plain;
    /** A statement of the body can begin with the next word. */
    private boolean ready;

    /** The word before was FOR, where a loop can begin: also after the quoted name of a trigger's table. */
    private boolean opensLoop;

    private boolean declaring;
    private boolean until;
    private int parentheses;
    private String last = "";
    private String beforeLast = "";

    @Override
    public boolean isDeaf() {
        return plain;
    }

    @Override
    public void word(String word) {
        boolean first = last.isEmpty();
        if (last.equals(".") || last.equals("@")) {
            heard(word, false);
        } else if (!decided) {
            decide(word, first);
        } else if (word.equals("END") && closes()) {
            open.pop();
            until = false;
            heard(word, false);
        } else if (word.equals("EACH") && opensLoop) { // FOR EACH ROW
            open.pop();
            opensLoop = false;
            heard(word, false);
        } else {
            boolean opened = opens(word);
            opensLoop = opened && word.equals("FOR");
            declaring |= ready && word.equals("DECLARE");
            until |= ready && word.equals("UNTIL");
            heard(word, isReadyBehind(word, opened));
        }
    }

    @Override
    public void mark(char mark) {
        parentheses += mark == '(' ? 1 : mark == ')' ? -1 : 0;
        declaring &= mark != ';';
        // A label ends with a colon, a list of parameters with a parenthesis.
        heard(String.valueOf(mark), mark == ';' || mark == ':' || (mark == ')' && inHead()));
    }

    @Override
    public void quoted() {
        heard("''", inHead() || NAME_FOLLOWS.contains(last));
    }

    @Override
    public boolean endsAtSemicolon() {
        return open.isEmpty();
    }

    private void decide(String word, boolean first) {
        if (first && COMPOUND.contains(word)) {
            decided = true;
            ready = true;
            // "BEGIN" alone starts a transaction, "BEGIN NOT ATOMIC" a block.
            if (!word.equals("BEGIN")) {
                boolean opened = opens(word);
                heard(word, isReadyBehind(word, opened));
                return;
            }
        } else if (!first && !last.equals("=")) {
            decided = ROUTINES.contains(word);
            plain = OTHERS.contains(word);
        }
        heard(word, false);
    }

    private boolean closes() {
        if (open.isEmpty()) {
            return false;
        }
        return switch (open.peek()) {
            case CASE_EXPRESSION -> true;
            case REPEAT -> until;
            case BLOCK, CASE_STATEMENT -> ready;
        };
    }

    private boolean opens(String word) {
        if (word.equals("BEGIN")) {
            return (ready || inHead() || declaring) && push(Open.BLOCK);
        }
        if (word.equals("NOT")) {
            return last.equals("BEGIN") && beforeLast.isEmpty() && push(Open.BLOCK);
        }
        if (word.equals("CASE")) {
            return !last.equals("END") && push(ready ? Open.CASE_STATEMENT : Open.CASE_EXPRESSION);
        }
        if (word.equals("REPEAT")) {
            return ready && push(Open.REPEAT);
        }
        return LOOPS.contains(word) && ready && push(Open.BLOCK);
    }

    private boolean push(Open opened) {
        open.push(opened);
        return true;
    }

    private boolean isReadyBehind(String word, boolean opened) {
        return switch (word) {
            case "BEGIN", "LOOP", "REPEAT" -> opened;
            case "THEN", "ELSE" -> open.peek() != Open.CASE_EXPRESSION;
            case "DO" -> true;
            case "ATOMIC" -> last.equals("NOT");
            default ->
                (inHead() && (HEAD_ENDS.contains(word) || NAME_FOLLOWS.contains(last)))
                        || (declaring && HANDLED.contains(word));
        };
    }

    private boolean inHead() {
        return open.isEmpty() && parentheses == 0;
    }

    private void heard(String token, boolean readyNow) {
        beforeLast = last;
        last = token;
        ready = readyNow;
    }
}
