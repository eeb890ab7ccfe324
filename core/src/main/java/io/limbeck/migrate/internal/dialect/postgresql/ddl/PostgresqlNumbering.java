package io.limbeck.migrate.internal.dialect.postgresql.ddl;

import io.limbeck.migrate.internal.dialect.SqlStatement;
import io.limbeck.migrate.internal.dialect.SqlWork;
import io.limbeck.migrate.internal.dialect.ddl.LiveQueries;
import io.limbeck.migrate.op.AlterColumn;
import io.limbeck.migrate.schema.Change;
import io.limbeck.migrate.schema.DefaultValue;
import io.limbeck.migrate.schema.Identity;
import io.limbeck.migrate.schema.SequenceOptions;
import io.limbeck.migrate.schema.SqlType;
import io.limbeck.migrate.schema.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A column becomes serial, stops being serial, or changes between serial and identity. The next number follows those of the rows and of
 * the sequence so far; the sequence keeps its name, its rights and its comment, and nothing is left of the former one.
 */
final class PostgresqlNumbering {
    private static final String FORMER = "_migrate_former_sequence";

    private static final String NUMBERED_BY =
            """
            SELECT CASE WHEN a.attidentity <> '' THEN 'identity' ELSE 'serial' END, q.relname, s.seqincrement
            FROM pg_attribute a
            JOIN pg_depend p ON p.refclassid = 'pg_class'::regclass AND p.refobjid = a.attrelid
              AND p.refobjsubid = a.attnum AND p.classid = 'pg_class'::regclass
              AND p.deptype = CASE WHEN a.attidentity <> '' THEN 'i' ELSE 'a' END
            JOIN pg_class q ON q.oid = p.objid AND q.relkind = 'S'
            JOIN pg_sequence s ON s.seqrelid = q.oid
            LEFT JOIN pg_attrdef e ON e.adrelid = a.attrelid AND e.adnum = a.attnum
            WHERE a.attrelid = to_regclass(?) AND a.attname = ?
            ORDER BY EXISTS (SELECT 1 FROM pg_depend u WHERE u.classid = 'pg_attrdef'::regclass AND u.objid = e.oid
              AND u.refobjid = q.oid) DESC, q.oid
            """;

    /** Of all but the owner. */
    private static final String RIGHTS =
            """
            SELECT format('GRANT %s ON SEQUENCE %s TO %s%s', string_agg(x.privilege_type, ', ' ORDER BY x.privilege_type),
              ?::text, CASE x.grantee WHEN 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(x.grantee)) END,
              CASE WHEN x.is_grantable THEN ' WITH GRANT OPTION' ELSE '' END)
            FROM pg_class c, aclexplode(c.relacl) x
            WHERE c.oid = to_regclass(?) AND x.grantee <> c.relowner GROUP BY x.grantee, x.is_grantable ORDER BY 1
            """;

    /** By which it is known later that nobody else had rights, since a sequence without any list of rights has none. */
    private static final String RIGHTS_OF_OWNER =
            "SELECT format('GRANT ALL ON SEQUENCE %s TO %I', ?::text, pg_get_userbyid(relowner)) FROM pg_class WHERE oid = to_regclass(?)";

    private static final String HAS_RIGHTS = "SELECT 1 FROM pg_class WHERE oid = to_regclass(?) AND relacl IS NOT NULL";

    /** Those who may insert may take a number for it. */
    private static final String RIGHTS_OF_INSERTERS =
            """
            SELECT format('GRANT USAGE ON SEQUENCE %s TO %s', ?::text,
              CASE x.grantee WHEN 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(x.grantee)) END)
            FROM (SELECT c.relowner, (aclexplode(c.relacl)).* FROM pg_class c WHERE c.oid = to_regclass(?)
              UNION SELECT c.relowner, (aclexplode(a.attacl)).* FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
              WHERE c.oid = to_regclass(?)) x
            WHERE x.privilege_type = 'INSERT' AND x.grantee <> x.relowner GROUP BY x.grantee ORDER BY 1
            """;

    /** What numbers a column, and by which sequence. */
    private record Present(boolean serial, String sequence, long increment) {}

    private final AlterColumn operation;
    private final PostgresqlSerials serials;
    private final Optional<SqlType> type;
    private final Optional<Identity> former;
    private final Optional<Present> present;

    /** @param type that of the column when this is done, where it is known */
    PostgresqlNumbering(
            AlterColumn operation,
            Change<Optional<Identity>> change,
            PostgresqlSerials serials,
            Optional<SqlType> type) {
        this.operation = operation;
        this.serials = serials;
        this.type = type;
        former = change.from().flatMap(known -> known);
        present = serials.live().isPresent()
                ? numberedBy(serials.live().get())
                : former.map(from -> new Present(
                        from.isSerial(),
                        from.sequence()
                                .orElseGet(() -> PostgresqlSerials.usualName(operation.table(), operation.column())),
                        from.numbers().increment().orElse(1)));
    }

    private Optional<Present> numberedBy(LiveQueries live) {
        return live.rows(NUMBERED_BY, PostgresqlNames.quoted(operation.table()), operation.column()).stream()
                .findFirst()
                .map(row -> new Present(text(row, 0).equals("serial"), text(row, 1), Long.parseLong(text(row, 2))));
    }

    private static String text(List<@Nullable String> row, int at) {
        return String.valueOf(row.get(at));
    }

    boolean isNumbered() {
        return present.isPresent();
    }

    boolean isSerial() {
        return present.filter(Present::serial).isPresent();
    }

    boolean isIdentity() {
        return isNumbered() && !isSerial();
    }

    /** The sequence that a default names: that of the column, or one that the column alone would have and that does not exist. */
    Optional<String> named(DefaultValue value) {
        String usual = PostgresqlSerials.usualName(operation.table(), operation.column());
        TableName missing = new TableName(operation.table().schema(), usual);
        if (serials.isNextOfMissing(value, missing)) {
            return Optional.of(usual);
        }
        return present.map(Present::sequence)
                .filter(name -> PostgresqlSerials.isNextOf(
                        value, new TableName(operation.table().schema(), name)));
    }

    /** The sequence of the column so far, quoted. */
    String sequence() {
        return neighbour(present.map(Present::sequence)
                .orElseGet(() -> PostgresqlSerials.usualName(operation.table(), operation.column())));
    }

    /** No numbers any more: the default goes, and the sequence with it. */
    List<SqlWork> plain() {
        return List.of(
                SqlStatement.of(alter() + " DROP DEFAULT"),
                SqlStatement.of("DROP SEQUENCE " + (present.isPresent() ? sequence() : "IF EXISTS " + sequence())));
    }

    /** Serial from now on; only new rows are numbered. */
    List<SqlWork> serial(Identity to) {
        String name = neighbour(to.sequence()
                .or(() -> present.map(Present::sequence))
                .orElseGet(() -> serials.freeName(operation.table(), operation.column())));
        List<SqlWork> work = new ArrayList<>();
        String former = setAside(name, work);
        work.add(SqlStatement.of(serials.create(name, type, to.numbers()) + " OWNED BY "
                + PostgresqlNames.quoted(operation.table(), operation.column())));
        work.add(following(name, former, to.numbers()));
        work.addAll(rights(name));
        if (present.isPresent()) {
            work.add(SqlStatement.of(alter() + " DROP IDENTITY"));
        }
        work.add(SqlStatement.of(alter() + " SET DEFAULT " + PostgresqlSerials.nextOf(name)));
        return work;
    }

    /** An identity column instead of a serial one. */
    List<SqlWork> identity(Identity to, String always, String options) {
        String name = sequence();
        List<SqlWork> work = new ArrayList<>();
        work.add(SqlStatement.of(alter() + " DROP DEFAULT"));
        work.add(SqlStatement.of(alter() + " SET NOT NULL"));
        String former = setAside(name, work);
        work.add(SqlStatement.of(
                alter() + " ADD GENERATED " + always + " AS IDENTITY (SEQUENCE NAME " + name + options + ")"));
        work.add(following(name, former, to.numbers()));
        work.addAll(rights(name));
        work.add(SqlStatement.of("DROP SEQUENCE " + former));
        return work;
    }

    /** Serial as before, with other numbers; the next one changes only with the first. */
    List<SqlWork> renumbered(Identity to, List<String> options) {
        List<SqlWork> work = new ArrayList<>();
        work.add(SqlStatement.of("ALTER SEQUENCE " + sequence()
                + type.map(of -> serials.as(of, to.numbers())).orElse("") + " " + String.join(" ", options)));
        if (former.filter(from -> from.numbers().first() == to.numbers().first())
                .isEmpty()) {
            work.add(following(sequence(), sequence(), to.numbers()));
        }
        return work;
    }

    /** Frees the name of the present sequence where the new one gets it. */
    private String setAside(String name, List<SqlWork> work) {
        if (present.isEmpty() || !name.equals(sequence())) {
            return sequence();
        }
        work.add(SqlStatement.of("ALTER SEQUENCE " + sequence() + " RENAME TO " + PostgresqlNames.quoted(FORMER)));
        return neighbour(FORMER);
    }

    /** The numbers continue after those of the rows and those that were given out. */
    private SqlWork following(String name, String former, SequenceOptions numbers) {
        boolean down = numbers.isDescending();
        String column = PostgresqlNames.quoted(operation.column());
        String table = PostgresqlNames.quoted(operation.table());
        String last = present.filter(sequence -> sequence.increment() < 0 == down)
                .map(sequence -> ", (SELECT last_value + CASE WHEN is_called THEN " + sequence.increment()
                        + " ELSE 0 END FROM " + former + ")")
                .orElse("");
        return SqlStatement.of("SELECT setval(" + PostgresqlValues.literal(name) + ", "
                + (down ? "least(" : "greatest(") + numbers.first() + ", (SELECT "
                + (down ? "min(" + column + ") - 1" : "max(" + column + ") + 1") + " FROM " + table + ")" + last
                + ")::bigint, false)");
    }

    /** Whoever could use the former sequence can use the new one; otherwise those who may insert. */
    private List<SqlWork> rights(String name) {
        if (serials.live().isEmpty()) {
            return List.of();
        }
        LiveQueries live = serials.live().get();
        String table = PostgresqlNames.quoted(operation.table());
        List<String> usual = live.texts(RIGHTS_OF_INSERTERS, name, table, table);
        List<String> grants = new ArrayList<>(usual);
        if (isSerial() || live.text(HAS_RIGHTS, sequence()).isPresent()) {
            List<String> own = live.texts(RIGHTS, name, sequence());
            grants.clear();
            if (!own.equals(usual)) {
                grants.addAll(live.texts(RIGHTS_OF_OWNER, name, sequence()));
                grants.addAll(own);
            } else if (!isSerial()) {
                grants.addAll(own);
            }
        }
        if (present.isPresent()) {
            live.text("SELECT obj_description(to_regclass(?), 'pg_class')", sequence())
                    .ifPresent(comment ->
                            grants.add("COMMENT ON SEQUENCE " + name + " IS " + PostgresqlValues.literal(comment)));
        }
        return grants.stream().map(sql -> (SqlWork) SqlStatement.of(sql)).toList();
    }

    private String neighbour(String name) {
        return PostgresqlNames.quoted(new TableName(operation.table().schema(), name));
    }

    private String alter() {
        return "ALTER TABLE " + PostgresqlNames.quoted(operation.table()) + " ALTER COLUMN "
                + PostgresqlNames.quoted(operation.column());
    }
}
