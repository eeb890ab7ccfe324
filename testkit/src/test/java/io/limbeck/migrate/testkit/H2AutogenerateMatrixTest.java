package io.limbeck.migrate.testkit;

import java.util.ArrayList;
import java.util.List;

final class H2AutogenerateMatrixTest extends AutogenerateMatrixContract implements OnH2 {
    @Override
    protected List<ModelChange> ownChanges() {
        List<ModelChange> changes = new ArrayList<>(ModelChange.both(
                "column option h2.on_update added",
                "column option h2.on_update dropped",
                Edit.all(),
                Edit.column("users", "created", created -> created.option("h2.on_update", "LOCALTIMESTAMP"))));
        changes.addAll(ModelChange.both(
                "column option h2.default_on_null added",
                "column option h2.default_on_null dropped",
                Edit.column("users", "age", age -> age.defaultValue(18)),
                Edit.column("users", "age", age -> age.option("h2.default_on_null", "true"))));
        return changes;
    }
}
