package judge;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.registry.BootstrapServiceRegistryBuilder;
import org.hibernate.boot.registry.StandardServiceRegistry;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;

/** Starts Hibernate on a live database, as applications do: the dialect is the one it finds by asking the server. */
public final class Framework {
    private Framework() {}

    /** With {@code hbm2ddl.auto=create} or {@code validate}, and then an end. */
    public static void start(List<Class<?>> classes, DataSource database, String ddl, Map<String, String> settings) {
        run(classes, database, ddl, settings, false);
    }

    /** With {@code hbm2ddl.auto=validate} or {@code none}; stores one row of each entity and reads it back. */
    public static void use(List<Class<?>> classes, DataSource database, String ddl, Map<String, String> settings) {
        run(classes, database, ddl, settings, true);
    }

    private static void run(
            List<Class<?>> classes, DataSource database, String ddl, Map<String, String> given, boolean store) {
        var bootstrap = new BootstrapServiceRegistryBuilder()
                .applyClassLoader(Framework.class.getClassLoader())
                .build();
        Map<String, Object> settings = new HashMap<>(given);
        settings.put("hibernate.connection.datasource", database);
        settings.put("hibernate.hbm2ddl.auto", ddl);
        settings.put("hibernate.hbm2ddl.halt_on_error", "true");
        StandardServiceRegistry registry = new StandardServiceRegistryBuilder(bootstrap)
                .applySettings(settings)
                .build();
        MetadataSources sources = new MetadataSources(registry);
        classes.forEach(sources::addAnnotatedClass);
        try (SessionFactory factory = sources.buildMetadata().buildSessionFactory()) {
            if (store) {
                storeOneOfEach(factory);
            }
        } finally {
            StandardServiceRegistryBuilder.destroy(registry);
        }
    }

    private static void storeOneOfEach(SessionFactory factory) {
        List<Class<?>> entities = factory.getMetamodel().getEntities().stream()
                .<Class<?>>map(type -> type.getJavaType())
                .filter(Samples::isConcrete)
                .sorted(Comparator.comparing((Class<?> type) -> Samples.needsAnother(type))
                        .thenComparing(Class::getName))
                .toList();
        Map<Class<?>, Object> stored = new HashMap<>();
        // One transaction each: on SQLite, numbers come over another connection, which waits for whoever has written.
        entities.forEach(type -> factory.inTransaction(session -> stored.put(type, store(session, type, stored))));
        factory.inTransaction(session -> entities.forEach(type -> {
            String query = "select count(*) from " + type.getName();
            if (session.createQuery(query, Long.class).getSingleResult() < 1) {
                throw new IllegalStateException("Not there: " + type.getName());
            }
        }));
    }

    private static Object key(Session session, Object entity) {
        return session.getSessionFactory().getPersistenceUnitUtil().getIdentifier(entity);
    }

    private static Object store(Session session, Class<?> type, Map<Class<?>, Object> stored) {
        Map<Class<?>, Object> others = new HashMap<>();
        if (Samples.needsAnother(type)) {
            stored.forEach((other, entity) -> others.put(other, session.getReference(other, key(session, entity))));
        }
        Object entity = Samples.of(type, others);
        session.persist(entity);
        session.flush();
        return entity;
    }
}
