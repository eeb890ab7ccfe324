package clinic;

import org.hibernate.boot.model.naming.CamelCaseToUnderscoresNamingStrategy;
import org.hibernate.boot.model.naming.Identifier;
import org.hibernate.engine.jdbc.env.spi.JdbcEnvironment;

/** The tables of this application are told from those of others by their names. */
public class Naming extends CamelCaseToUnderscoresNamingStrategy {
    @Override
    public Identifier toPhysicalTableName(Identifier name, JdbcEnvironment environment) {
        Identifier plain = super.toPhysicalTableName(name, environment);
        return Identifier.toIdentifier("clinic_" + plain.getText(), plain.isQuoted());
    }
}
