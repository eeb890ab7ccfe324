package io.limbeck.migrate;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The house's order: each layer uses only those before it. */
@AnalyzeClasses(packages = "io.limbeck.migrate", importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {
    @ArchTest
    static final ArchRule pureDataKnowsNoDatabaseConnection = noClasses()
            .that()
            .resideInAnyPackage(
                    "..error..",
                    "..schema..",
                    "..op..",
                    "..result..",
                    "..internal.graph..",
                    "..internal.sql..",
                    "..internal.lint..",
                    "..internal.rewrite..",
                    "..internal.diff..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..")
            .because("schema, operations, graph and splitter are values: they are tested and used without a database");

    @ArchTest
    static final ArchRule scriptsKnowNoDatabaseConnection = noClasses()
            .that()
            .resideInAnyPackage("..internal.script..", "..internal.compile..", "..internal.write..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "..internal.dialect..", "..internal.runtime..")
            .because("scripts are read, compiled and written without a database");

    @ArchTest
    static final ArchRule layersGoOneWay = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("console")
            .definedBy("io.limbeck.migrate.console..")
            .layer("command")
            .definedBy("..internal.command..")
            .layer("runtime")
            .definedBy("..internal.runtime..")
            .layer("dialect")
            .definedBy("..internal.dialect..")
            .layer("diff")
            .definedBy("..internal.diff..")
            .layer("lint")
            .definedBy("..internal.lint..")
            .layer("render")
            .definedBy("..internal.render..")
            .layer("rewrite")
            .definedBy("..internal.rewrite..")
            .layer("model")
            .definedBy("..internal.model..")
            .layer("compile")
            .definedBy("..internal.compile..", "..internal.write..")
            .layer("script")
            .definedBy("..internal.script..")
            .layer("sql")
            .definedBy("..internal.sql..")
            .layer("graph")
            .definedBy("..internal.graph..")
            .layer("result")
            .definedBy("io.limbeck.migrate.result..")
            .layer("op")
            .definedBy("io.limbeck.migrate.op..")
            .layer("schema")
            .definedBy("io.limbeck.migrate.schema..")
            .layer("error")
            .definedBy("io.limbeck.migrate.error..")
            .whereLayer("console")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("command")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("runtime")
            .mayOnlyBeAccessedByLayers("command")
            .whereLayer("dialect")
            .mayOnlyBeAccessedByLayers("runtime", "command")
            .whereLayer("compile")
            .mayOnlyBeAccessedByLayers("runtime", "command")
            .whereLayer("script")
            .mayOnlyBeAccessedByLayers("compile", "runtime", "command")
            .whereLayer("sql")
            .mayOnlyBeAccessedByLayers("script", "dialect", "lint", "runtime", "command")
            .whereLayer("lint")
            .mayOnlyBeAccessedByLayers("runtime", "command")
            .whereLayer("graph")
            .mayOnlyBeAccessedByLayers("script", "compile", "runtime", "command")
            .whereLayer("render")
            .mayOnlyBeAccessedByLayers("command")
            .whereLayer("rewrite")
            .mayOnlyBeAccessedByLayers("model", "runtime", "command")
            .whereLayer("model")
            .mayOnlyBeAccessedByLayers("command")
            .whereLayer("diff")
            .mayOnlyBeAccessedByLayers("dialect", "runtime", "command")
            .whereLayer("op")
            .mayOnlyBeAccessedByLayers("diff", "render", "rewrite", "lint", "dialect", "runtime", "command");

    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching("io.limbeck.migrate.(internal.*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule consoleStaysOutside = noClasses()
            .that()
            .resideInAPackage("io.limbeck.migrate.console..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..internal..")
            .because("what the shells use is what everybody may use");

    @ArchTest
    static final ArchRule productNamesStayInTheirDialect = noClasses()
            .that()
            .resideOutsideOfPackages("..internal.dialect..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..internal.dialect.*..")
            .because("differences between databases are asked of Dialect and DialectFacts");

    @ArchTest
    static final ArchRule namesSayWhatThingsAre = classes()
            .should()
            .haveNameNotMatching(".*(Util|Utils|Manager|Helper|Impl)$")
            .because("such names say nothing; name the idea");
}
