import org.flywaydb.core.Flyway;

/**
 * {@code flyway migrate} through Flyway's API, which starts faster than its command line: no configuration files to look for, no check for a
 * newer version, and nothing on the class path but Flyway and the drivers.
 */
final class FlywayMigrate {
    private FlywayMigrate() {}

    /**
     * Applies what is pending.
     *
     * @param arguments JDBC URL, user, password, folder of the scripts
     */
    public static void main(String[] arguments) {
        Flyway.configure()
                .dataSource(arguments[0], arguments[1], arguments[2])
                .locations("filesystem:" + arguments[3])
                .load()
                .migrate();
    }
}
