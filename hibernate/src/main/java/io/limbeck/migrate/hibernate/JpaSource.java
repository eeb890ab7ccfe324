package io.limbeck.migrate.hibernate;

import io.limbeck.migrate.model.Model;
import io.limbeck.migrate.model.ModelRequest;
import io.limbeck.migrate.model.ModelSource;
import java.util.List;

/** The models {@code jpa}, {@code jpa:PACKAGES} and {@code jpa-unit:NAME}. */
public final class JpaSource implements ModelSource {
    @Override
    public boolean serves(String model) {
        return model.equals("jpa") || model.startsWith("jpa:") || model.startsWith("jpa-unit:");
    }

    @Override
    public Model read(ModelRequest request) {
        try (ClassPathFiles files = new ClassPathFiles(request.classPath())) {
            FrameworkSettings framework = FrameworkSettings.of(request, files);
            EntityModel model = HibernateModel.read(request, framework.application());
            List<String> notes = framework.notRead();
            return new Model(model.schema(), model.before(), model.after(), model.firstRows(), model.leftOut(), notes);
        }
    }
}
