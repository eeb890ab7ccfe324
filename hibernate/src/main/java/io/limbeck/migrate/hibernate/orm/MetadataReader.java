package io.limbeck.migrate.hibernate.orm;

import io.limbeck.migrate.error.ModelException;
import io.limbeck.migrate.hibernate.EntityModel;
import io.limbeck.migrate.hibernate.HibernateFailures;
import io.limbeck.migrate.hibernate.OrmInput;
import io.limbeck.migrate.hibernate.OrmReader;
import java.util.List;
import java.util.Map;
import org.hibernate.HibernateException;
import org.hibernate.Version;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.registry.BootstrapServiceRegistry;
import org.hibernate.boot.registry.BootstrapServiceRegistryBuilder;
import org.hibernate.boot.registry.StandardServiceRegistry;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.boot.spi.MetadataImplementor;

/** Starts Hibernate up to its mapping model, and no further. */
public final class MetadataReader implements OrmReader {
    @Override
    public EntityModel read(OrmInput input) {
        try {
            return start(input);
        } catch (HibernateException e) {
            throw new ModelException(
                    ModelException.Kind.MODEL_MAPPING,
                    "Hibernate " + Version.getVersionString() + " cannot read the model.",
                    reasons(e),
                    "Fix the mapping; the application itself would not start with it either.",
                    e);
        } catch (TypeNotPresentException e) {
            throw missing(e.typeName(), e); // a class named in an annotation of the model
        } catch (NoClassDefFoundError e) {
            throw missing(String.valueOf(e.getMessage()).replace('/', '.'), e);
        } catch (LinkageError e) {
            throw HibernateFailures.mixed(Version.getVersionString(), e);
        }
    }

    private static EntityModel start(OrmInput input) {
        BootstrapServiceRegistry bootstrap = new BootstrapServiceRegistryBuilder()
                .applyClassLoader(input.loader())
                .build();
        StandardServiceRegistry registry = new StandardServiceRegistryBuilder(bootstrap)
                .applySettings(Map.copyOf(input.settings()))
                .build();
        try {
            MetadataSources sources = new MetadataSources(registry);
            input.packages().forEach(sources::addPackage);
            input.classes().forEach(sources::addAnnotatedClass);
            input.mappingFiles().forEach(sources::addResource);
            MetadataImplementor metadata = (MetadataImplementor) sources.buildMetadata();
            new BeanConstraints(input).applyTo(metadata); // before the columns are ordered by their lengths
            metadata.orderColumns(true); // as Hibernate does when it creates the tables itself
            metadata.validate();
            return new SchemaReader(metadata, input).read(Version.getVersionString());
        } finally {
            StandardServiceRegistryBuilder.destroy(registry);
        }
    }

    private static ModelException missing(String name, Throwable e) {
        return HibernateFailures.modelClass(
                List.of(name + ": Hibernate " + Version.getVersionString()
                        + " needs it, but it is not on the model's class path"),
                e);
    }

    /** The messages of the exception and its causes, without duplicates. */
    private static String reasons(Throwable thrown) {
        StringBuilder text = new StringBuilder();
        for (Throwable e = thrown; e != null; e = e.getCause()) {
            String message = e.getMessage() == null ? e.getClass().getName() : e.getMessage();
            if (text.indexOf(message) < 0) {
                text.append(text.isEmpty() ? "" : "\n  because: ").append(message);
            }
        }
        return text.toString();
    }
}
