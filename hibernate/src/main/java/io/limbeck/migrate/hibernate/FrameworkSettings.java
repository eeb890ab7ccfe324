package io.limbeck.migrate.hibernate;

import io.limbeck.migrate.internal.application.ApplicationSettings;
import io.limbeck.migrate.model.ModelRequest;
import java.util.ArrayList;
import java.util.List;

/** What the application's own files say for its framework, read from the model's class path. */
record FrameworkSettings(ApplicationSettings application) {
    static FrameworkSettings of(ModelRequest request, ClassPathFiles files) {
        return new FrameworkSettings(ApplicationSettings.read(files, request.environment()));
    }

    /** Settings that may change tables and are not read, one sentence each. */
    List<String> notRead() {
        List<String> names = new ArrayList<>(SpringSettings.notRead(application));
        names.addAll(QuarkusSettings.notRead(application));
        return names.stream()
                .map(name -> name + " is not read; what it changes in the tables must be set as model.hibernate.*.")
                .toList();
    }
}
