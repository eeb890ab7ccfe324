package io.limbeck.migrate.hibernate;

import static io.limbeck.migrate.schema.Constraints.check;
import static io.limbeck.migrate.schema.Constraints.foreignKey;
import static io.limbeck.migrate.schema.Constraints.primaryKey;
import static io.limbeck.migrate.schema.Constraints.unique;
import static io.limbeck.migrate.schema.Types.bigint;
import static io.limbeck.migrate.schema.Types.bool;
import static io.limbeck.migrate.schema.Types.column;
import static io.limbeck.migrate.schema.Types.integer;
import static io.limbeck.migrate.schema.Types.nativeType;
import static io.limbeck.migrate.schema.Types.numeric;
import static io.limbeck.migrate.schema.Types.text;
import static io.limbeck.migrate.schema.Types.timestamp;
import static io.limbeck.migrate.schema.Types.tinyint;
import static io.limbeck.migrate.schema.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;

import io.limbeck.migrate.model.FirstRow;
import io.limbeck.migrate.schema.Column;
import io.limbeck.migrate.schema.Constraint;
import io.limbeck.migrate.schema.Index;
import io.limbeck.migrate.schema.IndexKey;
import io.limbeck.migrate.schema.ReferentialAction;
import io.limbeck.migrate.schema.Schema;
import io.limbeck.migrate.schema.Sequence;
import io.limbeck.migrate.schema.Table;
import io.limbeck.migrate.schema.TableName;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** What is read from the zoo, by each Hibernate; the model says most of what can be said of tables. */
final class ZooTest {
    private static final Map<String, EntityModel> READ = new HashMap<>();
    static final List<String> VERSIONS = Models.VERSIONS;

    private static Schema sqlite(String version) {
        return model(version).schema();
    }

    private static EntityModel model(String version) {
        return READ.computeIfAbsent(version, v -> Models.zoo(v, "sqlite"));
    }

    @ParameterizedTest
    @FieldSource("VERSIONS")
    void hibernateOfTheClassPathIsUsed(String version) {
        assertThat(model(version).hibernateVersion()).startsWith(version + ".");
    }

    @ParameterizedTest
    @FieldSource("VERSIONS")
    void tablesOfEntitiesJoinsCollectionsSecondariesAndGeneratorsExist(String version) {
        assertThat(sqlite(version).tables())
                .extracting(table -> table.name().toString())
                .containsExactly(
                        "animal", // single table: birds too
                        "aquarium",
                        "day_ticket", // table per class: none for the abstract ticket
                        "house",
                        "house_seq",
                        "keeper",
                        "keeper_address",
                        "keeper_animal",
                        "keeper_nickname",
                        "keeper_notes",
                        "numbers",
                        "year_ticket");
    }

    @ParameterizedTest
    @FieldSource("VERSIONS")
    void singleTableHasDiscriminatorSuperclassAndSubclassColumns(String version) {
        assertThat(table(version, "animal").columns())
                .containsExactlyInAnyOrder(
                        column("id", bigint()).autoIncrement(),
                        column("kind", varchar(20)).notNull(),
                        column("name", varchar(80)).notNull(),
                        column("recorded_at", timestamp()).notNull(),
                        column("wing_span", nativeType("float")).notNull());
    }

    @ParameterizedTest
    @FieldSource("VERSIONS")
    void joinedSubclassReferencesItsParentAndHasNoIdentityColumn(String version) {
        Table aquarium = table(version, "aquarium");
        assertThat(aquarium.columns())
                .contains(column("id", bigint()).notNull().option("sqlite.rowid", "false")); // declared as bigint
        assertThat(aquarium.constraints()).hasSize(2).element(1).satisfies(constraint -> {
            Constraint.ForeignKey key = (Constraint.ForeignKey) constraint;
            assertThat(key.target()).isEqualTo(TableName.of("house"));
            assertThat(key.columns()).isEqualTo(key.targetColumns()).containsExactly("id");
        });
    }

    @ParameterizedTest
    @FieldSource("VERSIONS")
    void columnsHaveTypeNullabilityDefaultGeneratedExpressionAndCollation(String version) {
        assertThat(table(version, "keeper").columns())
                .contains(
                        column("id", integer()).autoIncrement(),
                        column("awake", bool()).notNull().defaultValue(true),
                        column("badge", varchar(1)),
                        column("camelCase", varchar(255)),
                        column("full_name", varchar(255)).generatedStoredAs("first_name || ' ' || last_name"),
                        column("grade", varchar(10)).notNull(),
                        column("grade_number", tinyint()),
                        column("last_name", varchar(60)).notNull().collate("NOCASE"),
                        column("licensed", varchar(3)),
                        column("mark", varchar(255)).defaultExpression("(upper('x'))"),
                        column("Odd Name", varchar(255)),
                        column("pay", numeric(12, 3)).defaultValue(0),
                        column("remark", nativeType("text collate nocase")),
                        column("state", varchar(255)).defaultValue("it's new"),
                        column("story", text()),
                        column("street", varchar(100)).notNull(),
                        column("house_id", bigint()));
    }

    @ParameterizedTest
    @FieldSource("VERSIONS")
    void constraintsExistAlthoughTheSqliteDialectOmitsMostOfThem(String version) {
        Constraint.ForeignKey boss = foreignKey("boss_id").references("keeper", "id");
        Constraint.ForeignKey house = foreignKey("house_id").references("house", "id");
        assertThat(table(version, "keeper").constraints())
                .containsExactly(
                        primaryKey("id"),
                        unique("last_name", "first_name").named("uq_keeper_names"),
                        unique("code").named("ux_keeper_code"),
                        unique("email"),
                        unique("pay", "code"),
                        boss.named("fk_keeper_boss")
                                .onDelete(ReferentialAction.CASCADE)
                                .onUpdate(ReferentialAction.SET_NULL),
                        house.named("fk_keeper_house").onDelete(ReferentialAction.SET_NULL),
                        check("pay >= 0").named("ck_keeper_pay"),
                        check("grade in ('NEW','OLD')"),
                        check("grade_number between 0 and 1"),
                        check("licensed in ('no','yes')"));
    }

    @ParameterizedTest
    @FieldSource("VERSIONS")
    void joinTableHasItsKeyAndBothReferences(String version) {
        assertThat(table(version, "keeper_animal").constraints())
                .containsExactly(
                        primaryKey("keeper_id", "animal_id"),
                        foreignKey("animal_id").references("animal", "id").named("fk_keeper_animal_animal"),
                        foreignKey("keeper_id").references("keeper", "id").named("fk_keeper_animal_keeper"));
    }

    @ParameterizedTest
    @FieldSource("VERSIONS")
    void indexesKeepTheirOrder(String version) {
        Index byName = Index.on("ix_keeper_name", "keeper", "last_name")
                .then(IndexKey.column("first_name").desc());
        Index sorted = Index.on(
                        "ux_keeper_state",
                        TableName.of("keeper"),
                        List.of(IndexKey.column("state").desc(), IndexKey.column("mark")))
                .asUnique();
        assertThat(sqlite(version).indexes()).containsExactly(byName, sorted);
    }

    @ParameterizedTest
    @FieldSource("VERSIONS")
    void whatASchemaCannotExpressIsReported(String version) {
        assertThat(model(version).leftOut()).contains("comment on table keeper");
    }

    @ParameterizedTest
    @FieldSource("VERSIONS")
    void tablesOfGeneratorsHaveTheirFirstRows(String version) {
        assertThat(model(version).firstRows())
                .contains(new FirstRow(TableName.of("numbers"), "insert into numbers(what, next) values ('ticket',0)"))
                .anyMatch(row -> row.table().equals(TableName.of("house_seq"))
                        && row.insert().startsWith("insert into house_seq"));
    }

    @ParameterizedTest
    @FieldSource("VERSIONS")
    void sequencesAndCommentsBelongToTheModelIfTheDatabaseHasThem(String version) {
        Schema zoo = Models.zoo(version, "postgresql").schema();

        assertThat(zoo.sequences())
                .contains(Sequence.of("house_seq").startingWith(1).incrementingBy(10));
        assertThat(zoo.table(TableName.of("keeper")).orElseThrow().comment()).contains("who feeds whom");
    }

    @ParameterizedTest
    @FieldSource("VERSIONS")
    void namesAreFoldedLikeInTheDatabase(String version) {
        assertThat(columns(Models.zoo(version, "postgresql"), "keeper")).contains("camelcase", "Odd Name");
        assertThat(columns(Models.zoo(version, "mariadb"), "keeper")).contains("camelCase", "Odd Name");
        assertThat(columns(Models.zoo(version, "h2"), "KEEPER")).contains("CAMELCASE", "Odd Name");
    }

    private static List<String> columns(EntityModel model, String table) {
        return model.schema().table(TableName.of(table)).orElseThrow().columns().stream()
                .map(Column::name)
                .toList();
    }

    private static Table table(String version, String name) {
        return sqlite(version).table(TableName.of(name)).orElseThrow();
    }
}
