package io.limbeck.migrate.internal.dialect.mariadb;

import io.limbeck.migrate.internal.dialect.SqlCheck;
import io.limbeck.migrate.internal.dialect.SqlStatement;
import io.limbeck.migrate.internal.dialect.SqlWork;
import io.limbeck.migrate.internal.dialect.ddl.Guards;
import io.limbeck.migrate.internal.dialect.ddl.StandardDdl;
import io.limbeck.migrate.op.AlterSequence;
import io.limbeck.migrate.op.CreateObject;
import io.limbeck.migrate.op.CreateSchema;
import io.limbeck.migrate.op.CreateSequence;
import io.limbeck.migrate.op.DropObject;
import io.limbeck.migrate.op.DropSchema;
import io.limbeck.migrate.op.DropSequence;
import io.limbeck.migrate.op.ReplaceObject;
import io.limbeck.migrate.schema.SchemaObject;
import io.limbeck.migrate.schema.TableName;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** MariaDB's and MySQL's SQL of objects other than tables. */
abstract class MariadbObjects extends StandardDdl {
    private static final Guards MYSQL = Guards.of(
            "CREATE TABLE",
            "DROP TABLE",
            "CREATE DATABASE",
            "DROP VIEW",
            "DROP FUNCTION",
            "DROP PROCEDURE",
            "DROP TRIGGER");
    private static final Guards MARIADB = Guards.of(
            "CREATE TABLE",
            "DROP TABLE",
            "ADD COLUMN",
            "DROP COLUMN",
            "DROP CONSTRAINT",
            "CREATE INDEX",
            "DROP INDEX",
            "CREATE SEQUENCE",
            "DROP SEQUENCE",
            "CREATE DATABASE",
            "CREATE VIEW",
            "DROP VIEW",
            "CREATE FUNCTION",
            "DROP FUNCTION",
            "CREATE PROCEDURE",
            "DROP PROCEDURE",
            "CREATE TRIGGER",
            "DROP TRIGGER");

    private static final Pattern CREATE =
            Pattern.compile("\\A\\s*CREATE\\s+(?:OR\\s+REPLACE\\s+)?", Pattern.CASE_INSENSITIVE);

    private final String product;
    private final boolean mariadb;

    MariadbObjects(String product, boolean mariadb) {
        super(new MariadbTypes(product));
        this.product = product;
        this.mariadb = mariadb;
    }

    protected final boolean isMariadb() {
        return mariadb;
    }

    @Override
    protected final String product() {
        return product;
    }

    @Override
    protected final String database() {
        return product.toLowerCase(Locale.ROOT);
    }

    @Override
    protected final String quote(String identifier) {
        return MariadbNames.quoted(identifier);
    }

    @Override
    protected final String literal(Object value) {
        return MariadbValues.literal(value);
    }

    /** A schema is a database of the same server. */
    @Override
    public final List<SqlWork> createSchema(CreateSchema operation) {
        return statement("CREATE DATABASE " + quote(operation.name()));
    }

    /** The server drops a database with all that is in it, which nobody asked for. */
    @Override
    public final List<SqlWork> dropSchema(DropSchema operation) {
        String name = operation.name();
        return List.of(
                new SqlCheck(
                        "SELECT table_name FROM information_schema.tables WHERE table_schema = " + literal(name)
                                + " LIMIT 1",
                        "Database " + name + " still contains tables.",
                        "Drop them first: op.inSchema(\"" + name + "\").dropTable(…)."),
                SqlStatement.of("DROP DATABASE " + quote(name)));
    }

    @Override
    public final List<SqlWork> createSequence(CreateSequence operation) {
        needSequences(operation.sequence().name());
        return super.createSequence(operation);
    }

    @Override
    public final List<SqlWork> alterSequence(AlterSequence operation) {
        needSequences(operation.sequence().to().name());
        return super.alterSequence(operation);
    }

    @Override
    public final List<SqlWork> dropSequence(DropSequence operation) {
        needSequences(operation.name());
        return super.dropSequence(operation);
    }

    private void needSequences(TableName name) {
        if (!mariadb) {
            throw refused("has no sequences: " + name, "Use autoIncrement(), or store the next number in a table.");
        }
    }

    @Override
    protected final String usualCache() {
        return "CACHE 1000";
    }

    /** Without a bound the one of the way up stays. */
    @Override
    protected final String usualBound(String word, boolean down) {
        long bound = word.equals("MINVALUE")
                ? down ? MariadbSequenceReader.LEAST : 1
                : down ? -1 : MariadbSequenceReader.LARGEST;
        return word + " " + bound;
    }

    @Override
    protected final String noCycle() {
        return "NOCYCLE";
    }

    @Override
    public final List<SqlWork> createObject(CreateObject operation) {
        checkKind(operation.object().kind(), operation.object().name());
        return super.createObject(operation);
    }

    @Override
    public final List<SqlWork> dropObject(DropObject operation) {
        checkKind(operation.kind(), operation.name());
        return statement("DROP " + operation.kind().sql() + " " + quote(withoutArguments(operation.name())));
    }

    private void checkKind(SchemaObject.Kind kind, TableName name) {
        switch (kind) {
            case VIEW, FUNCTION, PROCEDURE, TRIGGER -> {}
            case MATERIALIZED_VIEW ->
                throw refused(
                        "has no materialized views: " + name,
                        "Create a view, or a table that a script or event fills.");
            case EXTENSION, DOMAIN, PARTITION, VIRTUAL_TABLE, POLICY, ROW_SECURITY -> throw hasNo(kind, name);
        }
    }

    /** In one statement where the server can: nobody ever finds it gone. */
    @Override
    public final List<SqlWork> replaceObject(ReplaceObject operation) {
        SchemaObject to = operation.object().to();
        checkKind(to.kind(), to.name());
        if (to.kind() == SchemaObject.Kind.VIEW) {
            return statement("CREATE OR REPLACE VIEW " + quote(to.name()) + " AS\n" + to.sql());
        }
        return mariadb
                ? statement(CREATE.matcher(to.sql()).replaceFirst("CREATE OR REPLACE "))
                : super.replaceObject(operation);
    }

    @Override
    protected final Guards guards() {
        return mariadb ? MARIADB : MYSQL;
    }
}
