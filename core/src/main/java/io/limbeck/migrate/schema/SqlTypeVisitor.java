package io.limbeck.migrate.schema;

/** A visitor of all types. Without default methods, so that a new type does not compile until every visitor handles it. */
public interface SqlTypeVisitor<R> {
    R bool(SqlType.Bool type);

    R integer(SqlType.Int type);

    R numeric(SqlType.Numeric type);

    R real(SqlType.Real type);

    R doublePrecision(SqlType.DoublePrecision type);

    R character(SqlType.Char type);

    R varchar(SqlType.Varchar type);

    R text(SqlType.Text type);

    R binary(SqlType.Binary type);

    R blob(SqlType.Blob type);

    R date(SqlType.Date type);

    R time(SqlType.Time type);

    R timestamp(SqlType.Timestamp type);

    R interval(SqlType.Interval type);

    R uuid(SqlType.Uuid type);

    R json(SqlType.Json type);

    R enumeration(SqlType.Enumeration type);

    R array(SqlType.Array type);

    R nativeText(SqlType.Native type);
}
