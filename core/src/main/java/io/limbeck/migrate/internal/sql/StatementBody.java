package io.limbeck.migrate.internal.sql;

import io.limbeck.migrate.internal.sql.SqlSyntax.Feature;
import java.util.Set;

/** Determines for one statement whether a {@code ;} ends it or belongs to its body. It receives every token of the statement in order. */
interface StatementBody {
    /** A statement without a body. */
    StatementBody NONE = new StatementBody() {
        @Override
        public boolean isDeaf() {
            return true;
        }

        @Override
        public void word(String word) {}

        @Override
        public void mark(char mark) {}

        @Override
        public void quoted() {}

        @Override
        public boolean endsAtSemicolon() {
            return true;
        }
    };

    /** What MariaDB allows outside a routine. */
    Set<String> COMPOUND = Set.of("BEGIN", "IF", "CASE", "LOOP", "WHILE", "REPEAT", "FOR");

    /** True once no further token can change the answer; then the rest need not be passed in. */
    boolean isDeaf();

    void word(String word);

    void mark(char mark);

    void quoted();

    boolean endsAtSemicolon();

    /** For a statement that begins with this word, which is passed again to {@link #word}. */
    static StatementBody of(SqlSyntax syntax, String firstWord) {
        boolean create = firstWord.equals("CREATE");
        if (create && syntax.has(Feature.TRIGGER_BODIES)) {
            return new TriggerBody();
        }
        if (create && syntax.has(Feature.ATOMIC_BODIES)) {
            return new AtomicBody();
        }
        if (syntax.has(Feature.ROUTINE_BODIES)
                && (create || firstWord.equals("ALTER") || COMPOUND.contains(firstWord))) {
            return new RoutineBody();
        }
        return NONE;
    }
}
