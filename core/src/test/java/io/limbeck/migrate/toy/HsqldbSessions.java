package io.limbeck.migrate.toy;

import io.limbeck.migrate.internal.dialect.ConnectionRequest;
import io.limbeck.migrate.internal.dialect.Sessions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;

final class HsqldbSessions implements Sessions {
    @Override
    public Connection connect(ConnectionRequest request) throws SQLException {
        Properties properties = new Properties();
        request.username().ifPresent(name -> properties.setProperty("user", name));
        request.password().ifPresent(password -> properties.setProperty("password", password));
        return request.driver().connect(request.url(), properties);
    }
}
