package io.limbeck.migrate.hibernate;

import io.limbeck.migrate.internal.application.ApplicationSettings;
import io.limbeck.migrate.model.ModelRequest;
import java.util.ArrayList;
import java.util.List;

/** The framework settings in the application's own files, read from the model's class path. */
record FrameworkSettings(ApplicationSettings application) {
    static FrameworkSettings of(ModelRequest request, ClassPathFiles files) {
        return new FrameworkSettings(ApplicationSettings.read(files, request.environment()));
    }

    /** Settings that may affect tables but are ignored, one sentence each. */
    List<String> notRead() {
        List<String> names = new ArrayList<>(SpringSettings.notRead(application));
        names.addAll(QuarkusSettings.notRead(application));
        return names.stream()
                .map(name -> name + " is ignored; set what it changes in the tables as model.hibernate.*.")
                .toList();
    }
}
