package clinic;

import org.hibernate.boot.model.naming.CamelCaseToUnderscoresNamingStrategy;
import org.hibernate.boot.model.naming.Identifier;
import org.hibernate.engine.jdbc.env.spi.JdbcEnvironment;

/** Gives the tables of this application names that distinguish them from those of others. */
public class Naming extends CamelCaseToUnderscoresNamingStrategy {
    @Override
    public Identifier toPhysicalTableName(Identifier name, JdbcEnvironment environment) {
        Identifier plain = super.toPhysicalTableName(name, environment);
        return Identifier.toIdentifier("clinic_" + plain.getText(), plain.isQuoted());
    }
}
