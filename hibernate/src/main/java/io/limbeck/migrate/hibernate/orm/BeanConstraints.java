package io.limbeck.migrate.hibernate.orm;

import io.limbeck.migrate.hibernate.OrmInput;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.hibernate.HibernateException;
import org.hibernate.boot.beanvalidation.ValidationMode;
import org.hibernate.boot.registry.classloading.spi.ClassLoadingException;
import org.hibernate.boot.spi.ClassLoaderAccess;
import org.hibernate.boot.spi.MetadataImplementor;
import org.hibernate.dialect.Dialect;

/**
 * Applies Bean Validation constraints to the tables: NOT NULL, lengths, checks. Hibernate does this at startup if a provider is on the class
 * path; this calls its own code, which has the same signature from 6.4 to 7.
 */
final class BeanConstraints {
    private static final String MODE = "jakarta.persistence.validation.mode";
    private static final String APPLIES = "hibernate.validator.apply_to_ddl";

    private final Map<String, Object> settings;
    private final ClassLoader loader;

    BeanConstraints(OrmInput input) {
        settings = new HashMap<>(input.settings());
        loader = input.loader();
    }

    void applyTo(MetadataImplementor metadata) {
        try {
            Optional<Object> provider = isWanted() ? provider() : Optional.empty();
            if (provider.isPresent()) {
                apply(provider.get(), metadata);
            }
        } catch (InvocationTargetException e) {
            throw new HibernateException("Cannot apply the Bean Validation constraints.", e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean isWanted() {
        Set<ValidationMode> modes = ValidationMode.getModes(settings.get(MODE));
        boolean applies = !"false".equals(String.valueOf(settings.get(APPLIES)));
        return applies && (modes.contains(ValidationMode.AUTO) || modes.contains(ValidationMode.DDL));
    }

    /** The {@code ValidatorFactory}; empty if there is none or it cannot be created, since Hibernate continues without it, too. */
    private Optional<Object> provider() throws ReflectiveOperationException {
        try {
            Method build = loader.loadClass("jakarta.validation.Validation").getMethod("buildDefaultValidatorFactory");
            return Optional.of(call(build));
        } catch (ClassNotFoundException | InvocationTargetException e) {
            return Optional.empty();
        }
    }

    private void apply(Object provider, MetadataImplementor metadata) throws ReflectiveOperationException {
        Method apply = loader.loadClass("org.hibernate.boot.beanvalidation.TypeSafeActivator")
                .getMethod(
                        "applyRelationalConstraints",
                        loader.loadClass("jakarta.validation.ValidatorFactory"),
                        Collection.class,
                        Map.class,
                        Dialect.class,
                        ClassLoaderAccess.class);
        apply.setAccessible(true); // the method is public, its class is not
        Dialect dialect = metadata.getDatabase().getDialect();
        call(apply, provider, metadata.getEntityBindings(), settings, dialect, new Classes(loader));
    }

    private static Object call(Method method, Object... arguments) throws ReflectiveOperationException {
        try {
            return method.invoke(null, arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof Error missing) {
                throw missing;
            }
            throw e;
        }
    }

    private record Classes(ClassLoader loader) implements ClassLoaderAccess {
        @Override
        @SuppressWarnings("unchecked")
        public <T> Class<T> classForName(String name) {
            try {
                return (Class<T>) loader.loadClass(name);
            } catch (ClassNotFoundException e) {
                throw new ClassLoadingException(name, e);
            }
        }

        @Override
        public URL locateResource(String name) {
            return Objects.requireNonNull(loader.getResource(name), name);
        }
    }
}
