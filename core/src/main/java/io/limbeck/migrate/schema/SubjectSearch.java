package io.limbeck.migrate.schema;

/** Looks for a subject in a schema; names are compared exactly. */
record SubjectSearch(Schema schema) implements Subject.Visitor<Boolean, RuntimeException> {
    @Override
    public Boolean table(Subject.OfTable subject) {
        return schema.table(subject.name()).isPresent();
    }

    @Override
    public Boolean column(Subject.OfColumn subject) {
        return schema.table(subject.table())
                .flatMap(table -> table.column(subject.name()))
                .isPresent();
    }

    /** A constraint without a name exists if one with the same definition does. */
    @Override
    public Boolean constraint(Subject.OfConstraint subject) {
        return schema.table(subject.table()).stream()
                .flatMap(table -> table.constraints().stream())
                .anyMatch(found -> subject.name().isPresent()
                        ? found.name().equals(subject.name())
                        : subject.definition().filter(found::equals).isPresent());
    }

    @Override
    public Boolean index(Subject.OfIndex subject) {
        return schema.indexesOf(subject.table()).stream()
                .anyMatch(index -> index.name().equals(subject.name()));
    }

    @Override
    public Boolean sequence(Subject.OfSequence subject) {
        return schema.sequences().stream().anyMatch(sequence -> sequence.name().equals(subject.name()));
    }

    @Override
    public Boolean enumType(Subject.OfEnum subject) {
        return schema.enums().stream().anyMatch(type -> type.name().equals(subject.name()));
    }

    /** Several tables may have a policy of the same name. */
    @Override
    public Boolean object(Subject.OfObject subject) {
        return schema.objects().stream()
                .filter(found -> found.name().equals(subject.name()))
                .anyMatch(found -> !subject.kind().ofTable()
                        || (found.kind() == subject.kind() && found.table().equals(subject.table())));
    }

    /** A schema that is compared has no schemas of its own: the names of its tables carry theirs. */
    @Override
    public Boolean schema(Subject.OfSchema subject) {
        return schema.tables().stream()
                .anyMatch(table ->
                        table.name().schema().filter(subject.name()::equals).isPresent());
    }
}
