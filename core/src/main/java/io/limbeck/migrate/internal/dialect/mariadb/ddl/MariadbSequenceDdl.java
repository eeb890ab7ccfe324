package io.limbeck.migrate.internal.dialect.mariadb.ddl;

import io.limbeck.migrate.internal.dialect.ddl.SequenceDdl;
import io.limbeck.migrate.internal.dialect.ddl.Sql;

/** MariaDB's SQL of sequences. */
public final class MariadbSequenceDdl extends SequenceDdl {
    public static final long LARGEST = Long.MAX_VALUE - 1;
    public static final long LEAST = -LARGEST - 1;

    MariadbSequenceDdl(Sql sql) {
        super(sql);
    }

    @Override
    protected String usualCache() {
        return "CACHE 1000";
    }

    /** Without a bound the one of the other direction stays. */
    @Override
    protected String usualBound(String word, boolean down) {
        long bound = word.equals("MINVALUE") ? down ? LEAST : 1 : down ? -1 : LARGEST;
        return word + " " + bound;
    }

    @Override
    protected String noCycle() {
        return "NOCYCLE";
    }
}
