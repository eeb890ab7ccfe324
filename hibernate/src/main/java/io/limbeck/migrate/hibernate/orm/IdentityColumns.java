package io.limbeck.migrate.hibernate.orm;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import org.hibernate.boot.spi.MetadataImplementor;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Table;

/** Which columns are identity columns: since Hibernate 6.5 the column knows, before that only its key. */
interface IdentityColumns {
    boolean isIdentity(Table table, Column column);

    static IdentityColumns of(MetadataImplementor metadata) {
        try {
            Column.class.getMethod("isIdentity");
            return (table, column) -> column.isIdentity();
        } catch (NoSuchMethodException e) {
            return new OfKey(metadata);
        }
    }

    /** Hibernate 6.4: {@code table.getIdentifierValue().isIdentityColumn(generators, dialect)}, both removed later. */
    record OfKey(MetadataImplementor metadata) implements IdentityColumns {
        @Override
        public boolean isIdentity(Table table, Column column) {
            return table.hasPrimaryKey() && table.isPrimaryKey(column) && keyIsIdentity(table);
        }

        private boolean keyIsIdentity(Table table) {
            try {
                Object key = Table.class.getMethod("getIdentifierValue").invoke(table);
                Object options = metadata.getMetadataBuildingOptions();
                Method generators =
                        metadata.getMetadataBuildingOptions().getClass().getMethod("getIdentifierGeneratorFactory");
                if (key == null) {
                    return false; // a joined subclass or a collection: its key comes from another table
                }
                for (Method method : key.getClass().getMethods()) {
                    if (method.getName().equals("isIdentityColumn")) {
                        return (boolean) method.invoke(
                                key,
                                generators.invoke(options),
                                metadata.getDatabase().getDialect());
                    }
                }
                return false;
            } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException e) {
                throw new IllegalStateException("Hibernate does not tell which keys are identity columns", e);
            }
        }
    }
}
