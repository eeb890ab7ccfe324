package io.limbeck.migrate.testkit;

/** A history with everything that version rows can meet: two branches, a merge, a label, a dependency, both kinds of script. */
final class Branchy {
    private Branchy() {}

    /**
     * <pre>
     * a1 - b1 - m1 - e1        (trunk)
     *    \ b2 /
     * x1 - x2                  (labelled "extra"; x2 depends on b2)
     * </pre>
     */
    static TestProject write(TestProject project) {
        return project.java(
                        "a1 message: users, \"quoted\" and Кириллица",
                        "op.createTable(\"users\", column(\"id\", integer()).notNull(), column(\"name\", text()), primaryKey(\"id\"));"
                                + " op.bulkInsert(\"users\", List.of(\"id\", \"name\"), row(1, \"it's; -- ?\"), row(2, null));"
                                + " op.execute(\"UPDATE /* why? [sic */ users SET name = ? WHERE id = ?\", \"a?b'c\", 2);",
                        "op.dropTable(\"users\");")
                .sql(
                        "b1 down: a1",
                        "ALTER TABLE users ADD COLUMN b1 INTEGER; -- with a remark\nUPDATE users SET b1 = 7 -- all of them\n;",
                        "ALTER TABLE users DROP COLUMN b1;")
                .java(
                        "b2 down: a1",
                        "op.addColumn(\"users\", column(\"made\", timestamp()).notNull().defaultValue(java.time.LocalDateTime.of(2026, 1, 2, 3, 4)));"
                                + " op.execute(\"UPDATE users SET made = ? WHERE id = 1 -- the first\\n\", java.time.LocalDateTime.of(2026, 5, 6, 7, 8));",
                        "op.dropColumn(\"users\", \"made\");")
                .sql("m1 down: b1, b2", "", "")
                .sql(
                        "e1 down: m1",
                        "CREATE TABLE log (id INTEGER);\nCREATE INDEX ix_log ON log (id);",
                        "DROP TABLE log;")
                .sql("x1 labels: extra", "CREATE TABLE extra (id INTEGER);", "DROP TABLE extra;")
                .java(
                        "x2 down: x1; depends-on: b2",
                        "op.bulkInsert(\"extra\", List.of(\"id\"), row(1L), row(new java.math.BigDecimal(\"2\")), row(3));",
                        "op.execute(\"DELETE FROM extra\");");
    }
}
