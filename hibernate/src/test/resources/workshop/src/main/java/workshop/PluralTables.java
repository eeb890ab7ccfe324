package workshop;

import org.hibernate.boot.model.naming.CamelCaseToUnderscoresNamingStrategy;
import org.hibernate.boot.model.naming.Identifier;
import org.hibernate.engine.jdbc.env.spi.JdbcEnvironment;

/** The table of {@code SparePart} is {@code spare_parts}. */
public class PluralTables extends CamelCaseToUnderscoresNamingStrategy {
    @Override
    public Identifier toPhysicalTableName(Identifier name, JdbcEnvironment environment) {
        Identifier one = super.toPhysicalTableName(name, environment);
        return one.getText().endsWith("s") ? one : Identifier.toIdentifier(one.getText() + "s", one.isQuoted());
    }
}
