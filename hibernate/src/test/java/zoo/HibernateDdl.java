package zoo;

import java.util.List;
import java.util.Map;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.registry.BootstrapServiceRegistryBuilder;
import org.hibernate.boot.registry.StandardServiceRegistry;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.boot.spi.MetadataImplementor;
import org.hibernate.tool.schema.internal.SchemaCreatorImpl;

/** Hibernate's own DDL for some entities, as a witness; loaded beside the entities, by the Hibernate of their class path. */
public final class HibernateDdl {
    private HibernateDdl() {}

    public static List<String> of(List<Class<?>> entities, Map<String, Object> settings) {
        var bootstrap = new BootstrapServiceRegistryBuilder()
                .applyClassLoader(HibernateDdl.class.getClassLoader())
                .build();
        StandardServiceRegistry registry = new StandardServiceRegistryBuilder(bootstrap)
                .applySettings(settings)
                .build();
        try {
            MetadataSources sources = new MetadataSources(registry);
            entities.forEach(sources::addAnnotatedClass);
            MetadataImplementor metadata = (MetadataImplementor) sources.buildMetadata();
            metadata.orderColumns(true);
            return new SchemaCreatorImpl(registry).generateCreationCommands(metadata, false);
        } finally {
            StandardServiceRegistryBuilder.destroy(registry);
        }
    }
}
