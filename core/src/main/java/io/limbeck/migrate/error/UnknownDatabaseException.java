package io.limbeck.migrate.error;

/** The URL names a kind of database that migrate does not know. */
public final class UnknownDatabaseException extends MigrateException {
    private static final long serialVersionUID = 1L;

    /**
     * @param url without any password
     * @param known the databases there are, for people
     */
    public UnknownDatabaseException(String url, String known) {
        super(
                ExitCode.USAGE,
                "No dialect for the database of the url " + url + ".",
                "",
                "Set url to one of these: " + known + ".",
                null);
    }
}
