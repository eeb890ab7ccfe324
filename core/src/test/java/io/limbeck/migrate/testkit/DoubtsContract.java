package io.limbeck.migrate.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.limbeck.migrate.api.Migrator;
import io.limbeck.migrate.config.Resume;
import io.limbeck.migrate.error.MigrationFailedException;
import io.limbeck.migrate.error.StatementInDoubtException;
import io.limbeck.migrate.op.CreateSequence;
import io.limbeck.migrate.schema.Sequence;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where DDL commits by itself: whether a statement was carried out whose answer was never written down. */
@On({"h2", "mariadb", "mysql"})
final class DoubtsContract extends DatabaseTest {
    private static final String BEFORE =
            """
            op.createTable("t", column("id", integer()).notNull(), column("n", integer()), primaryKey("id"),
                    unique("n", "id").named("q0"), check("id > 0").named("c0"));
            op.createIndex("i", "t", "n");
            op.createTable("p", column("id", integer()).notNull(), primaryKey("id"));
            op.createTable("w", column("id", integer()).notNull(), column("t_id", integer()));
            op.create(SchemaObject.view("v0", "SELECT 1 AS one"));
            """;

    private static final List<Doubt> DOUBTS = List.of(
            Doubt.of("op.createTable(\"u\", column(\"id\", integer()));", "DROP TABLE `u`"),
            Doubt.of("op.renameTable(\"w\", \"w2\");", "ALTER TABLE `w2` RENAME TO `w`"),
            Doubt.of("op.addColumn(\"t\", column(\"c\", integer()));", "ALTER TABLE `t` DROP COLUMN `c`"),
            Doubt.of("op.dropColumn(\"w\", \"id\");", "ALTER TABLE `w` ADD COLUMN `id` INTEGER NOT NULL"),
            Doubt.of("op.renameColumn(\"t\", \"n\", \"m\");", "ALTER TABLE `t` RENAME COLUMN `m` TO `n`"),
            Doubt.of("op.alterColumn(\"t\", \"n\", column -> column.type(bigint()));", "SELECT 1"),
            Doubt.of("op.createIndex(\"j\", \"t\", \"n\");", "DROP INDEX `j` ON `t`", "DROP INDEX `j`"),
            Doubt.of("op.dropIndex(\"i\", \"t\");", "CREATE INDEX `i` ON `t` (`n`)"),
            Doubt.of(
                    "op.renameIndex(\"t\", \"i\", \"i2\");",
                    "ALTER TABLE `t` RENAME INDEX `i2` TO `i`",
                    "ALTER INDEX `i2` RENAME TO `i`"),
            Doubt.of("op.addConstraint(\"t\", unique(\"n\").named(\"q\"));", "ALTER TABLE `t` DROP CONSTRAINT `q`"),
            Doubt.of("op.dropConstraint(\"t\", \"q0\");", "ALTER TABLE `t` ADD CONSTRAINT `q0` UNIQUE (`n`, `id`)"),
            Doubt.of(
                    "op.renameConstraint(\"t\", \"q0\", \"q1\");",
                    "ALTER TABLE `t` RENAME INDEX `q1` TO `q0`",
                    "ALTER TABLE `t` RENAME CONSTRAINT `q1` TO `q0`"),
            Doubt.of("op.addConstraint(\"t\", check(\"id > 1\").named(\"c\"));", "ALTER TABLE `t` DROP CONSTRAINT `c`"),
            Doubt.of("op.dropConstraint(\"t\", \"c0\");", "ALTER TABLE `t` ADD CONSTRAINT `c0` CHECK (id > 0)"),
            Doubt.of(
                    "op.renameConstraint(\"t\", \"c0\", \"c1\");",
                    "ALTER TABLE `t` RENAME CONSTRAINT `c1` TO `c0`",
                    "ALTER TABLE `t` DROP CONSTRAINT `c1`, ADD CONSTRAINT `c0` CHECK (id > 0)"),
            Doubt.of(
                    "op.addConstraint(\"w\", foreignKey(\"t_id\").references(\"t\", \"id\").named(\"f\"));",
                    "ALTER TABLE `w` DROP FOREIGN KEY `f`",
                    "ALTER TABLE `w` DROP CONSTRAINT `f`"),
            Doubt.of("op.addConstraint(\"w\", primaryKey(\"id\"));", "ALTER TABLE `w` DROP PRIMARY KEY"),
            Doubt.of("op.dropConstraint(\"p\", primaryKey(\"id\"));", "ALTER TABLE `p` ADD PRIMARY KEY (`id`)"),
            Doubt.of("op.create(SchemaObject.view(\"v\", \"SELECT 2 AS two\"));", "DROP VIEW `v`"),
            Doubt.of("op.drop(SchemaObject.view(\"v0\", \"SELECT 1 AS one\"));", "CREATE VIEW `v0` AS SELECT 1"),
            Doubt.of("op.execute(\"CREATE TABLE `u` (id INTEGER)\");", "DROP TABLE `u`"),
            Doubt.of("op.execute(\"DROP TABLE `p`\");", "CREATE TABLE `p` (id INTEGER)"),
            Doubt.of("op.dropTable(\"p\");", "CREATE TABLE `p` (id INTEGER)"),
            Doubt.of("op.execute(\"ALTER TABLE `t` ADD COLUMN `c` INTEGER\");", "ALTER TABLE `t` DROP COLUMN `c`"),
            Doubt.of("op.execute(\"ALTER TABLE `w` DROP COLUMN `id`\");", "ALTER TABLE `w` ADD COLUMN `id` INTEGER"),
            Doubt.of("op.execute(\"ALTER TABLE `w` RENAME TO `w2`\");", "ALTER TABLE `w2` RENAME TO `w`"),
            Doubt.of("op.execute(\"CREATE VIEW `v` AS SELECT 2 AS two\");", "DROP VIEW `v`"),
            Doubt.of("op.execute(\"DROP VIEW `v0`\");", "CREATE VIEW `v0` AS SELECT 1 AS one"),
            Doubt.of(
                    "op.execute(\"ALTER TABLE `t` ADD CONSTRAINT `c` CHECK (id > 1)\");",
                    "ALTER TABLE `t` DROP CONSTRAINT `c`"),
            Doubt.of("op.execute(\"CREATE INDEX `j` ON `t` (`n`)\");", "DROP INDEX `j` ON `t`", "DROP INDEX `j`"),
            Doubt.of(
                    "op.execute(\"ALTER TABLE `w` ALTER COLUMN `t_id` SET DEFAULT 3\");",
                    "ALTER TABLE `w` ALTER COLUMN `t_id` DROP DEFAULT"),
            // On H2 several statements, of which the last is in doubt.
            Doubt.of(
                    "op.alterColumn(\"w\", \"t_id\", column -> column.type(bigint()).notNull());",
                    "ALTER TABLE `w` ALTER COLUMN `t_id` DROP NOT NULL",
                    "ALTER TABLE `w` MODIFY COLUMN `t_id` INTEGER NULL"));

    private static final List<Doubt> OF_SEQUENCES = List.of(
            Doubt.of("op.createSequence(\"s\");", "DROP SEQUENCE `s`"),
            Doubt.of("op.dropSequence(\"s0\");", "CREATE SEQUENCE `s0`"));

    /** An operation, and the statement that takes it back in the words of one database or another. */
    private record Doubt(String operation, List<String> undo) {
        static Doubt of(String operation, String... undo) {
            return new Doubt(operation, List.of(undo));
        }

        @Override
        public String toString() {
            return operation;
        }
    }

    @Override
    protected boolean careless() {
        return true;
    }

    @BeforeEach
    void start() {
        assumeFalse(facts().supportsTransactionalDdl(), () -> facts().displayName() + " rolls back DDL");
    }

    @Test
    void statementInDoubtIsJudgedByTheCatalogue() {
        TestProject project = project()
                .java("a1", BEFORE + (hasSequences() ? "op.createSequence(\"s0\");" : ""), "")
                .java("b2 down: a1", "String doubt = op.arguments().get(\"doubt\");" + script(), "");
        project.migrator().upgrade("a1");
        List<Doubt> doubts = doubts();
        for (int i = 0; i < doubts.size(); i++) {
            Doubt doubt = doubts.get(i);
            for (boolean applied : List.of(true, false)) {
                Migrator failing = project.telling("doubt", i + " fail");
                assertThatThrownBy(() -> failing.upgrade("b2"))
                        .as("%s", doubt)
                        .isInstanceOf(MigrationFailedException.class);
                Dump after = db().dump().withoutOurs();
                forgetTheAnswer();
                if (!applied) {
                    undo(doubt);
                }

                project.telling("doubt", i + " go").upgrade("b2");

                assertThat(db().dump().withoutOurs())
                        .as("%s, applied %s", doubt, applied)
                        .isEqualTo(after);
                assertThat(db().number("SELECT COUNT(*) FROM migrate_journal")).isZero();
                undo(doubt);
                db().run("UPDATE migrate_version SET version_num = 'a1'");
            }
        }
    }

    @Test
    void tableOfASelectMayLackItsRows() {
        TestProject project = project()
                .java(
                        "a1",
                        "op.execute(\"CREATE TABLE u AS SELECT 1 AS one\");"
                                + "if (op.arguments().containsKey(\"fail\")) op.execute(\"UPDATE nowhere SET n = 1\");",
                        "");
        assertThatThrownBy(() -> project.telling("fail", "").upgrade("a1"))
                .isInstanceOf(MigrationFailedException.class);
        forgetTheAnswer();

        assertThatThrownBy(() -> project.migrator().upgrade("a1"))
                .isInstanceOf(StatementInDoubtException.class)
                .hasMessageContaining("CREATE TABLE u AS SELECT 1 AS one")
                .hasMessageContaining("the catalogue does not show the outcome");

        db().run("DROP TABLE u");
        project.resuming(Resume.RETRY).upgrade("a1");
        assertThat(db().texts("SELECT one FROM u")).containsExactly("1");
    }

    private boolean hasSequences() {
        return knows(new CreateSequence(Sequence.of("probe")));
    }

    private List<Doubt> doubts() {
        return Stream.concat(DOUBTS.stream(), hasSequences() ? OF_SEQUENCES.stream() : Stream.of())
                .toList();
    }

    /** Says the doubt that an argument names, and then fails where it tells it to. */
    private String script() {
        StringBuilder script = new StringBuilder();
        List<Doubt> doubts = doubts();
        for (int i = 0; i < doubts.size(); i++) {
            script.append("if (doubt.startsWith(\"%d \")) { %s }\n"
                    .formatted(i, spelt(doubts.get(i).operation())));
        }
        return script + "if (doubt.endsWith(\"fail\")) op.execute(\"UPDATE nowhere SET n = 1\");";
    }

    /** As if the process had ended before the answer to its last statement was written down. */
    private void forgetTheAnswer() {
        db().run(
                        "UPDATE migrate_journal SET %1$s = 'BEGUN_LAST' WHERE %2$s = (SELECT m FROM (SELECT MAX(%2$s) AS m FROM migrate_journal) x)"
                                .formatted(
                                        db().dialect().notation().quote("state"),
                                        db().dialect().notation().quote("place")));
    }

    private void undo(Doubt doubt) {
        assertThat(doubt.undo().stream().anyMatch(words -> !db().refuses(spelt(words))))
                .as("undo of %s", doubt)
                .isTrue();
    }

    /** In the quotes of the database, which are written as accents; within Java source, so escaped where they are Java's own. */
    private String spelt(String statement) {
        String quote = db().dialect().notation().quote("x").substring(0, 1);
        return statement.replace("`", statement.startsWith("op.") && quote.equals("\"") ? "\\\"" : quote);
    }
}
