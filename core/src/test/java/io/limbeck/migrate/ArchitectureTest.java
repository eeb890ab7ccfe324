package io.limbeck.migrate;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.groupingBy;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.InstanceofCheck;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import io.limbeck.migrate.op.Operation;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The house: packages depend on each other in one direction, and each of them is small enough to be read. */
@AnalyzeClasses(packages = "io.limbeck.migrate", importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {
    private static final int LARGEST_PACKAGE = 40;

    /** What dialects are made of; every other package below theirs is a product's. */
    private static final String[] SHARED_PARTS = {
        "..internal.dialect.catalogue..",
        "..internal.dialect.ddl..",
        "..internal.dialect.loan..",
        "..internal.dialect.scratch.."
    };

    /** One or two are a question about those operations; three are a decision about all of them. */
    private static final int MOST_OPERATIONS_CHECKED = 2;

    /** A part of MySQL's DDL, above it MariaDB's, above that the standard's. */
    private static final int MOST_CLASSES_ABOVE = 2;

    /** Every package is a slice, the root and each dialect included. */
    @ArchTest
    static final ArchRule packagesHaveNoCycles = slices().assignedFrom(new SliceAssignment() {
                @Override
                public SliceIdentifier getIdentifierOf(JavaClass type) {
                    return SliceIdentifier.of(type.getPackageName());
                }

                @Override
                public String getDescription() {
                    return "each package";
                }
            })
            .should()
            .beFreeOfCycles()
            .because("a newcomer reads one package after another");

    @ArchTest
    static final ArchRule nothingSeesTheFacade = noClasses()
            .that()
            .resideOutsideOfPackage("io.limbeck.migrate.api")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.limbeck.migrate.api")
            .because("the facade is the roof");

    @ArchTest
    static final ArchRule theRootKnowsValuesOnly = noClasses()
            .that()
            .resideInAPackage("io.limbeck.migrate")
            .should()
            .dependOnClassesThat(new DescribedPredicate<>("are neither values nor the JDK's") {
                @Override
                public boolean test(JavaClass type) {
                    return type.getPackageName().startsWith("io.limbeck.migrate.")
                            && !type.getPackageName()
                                    .matches("io\\.limbeck\\.migrate\\.(schema|op|result|error|advice)");
                }
            })
            .because("scripts and hooks are written against it, and everything stands on it");

    @ArchTest
    static final ArchRule commandsAreVerbs = classes()
            .that()
            .resideInAPackage("..internal.command..")
            .and()
            .areTopLevelClasses()
            .and()
            .doNotHaveSimpleName("package-info")
            .should()
            .haveSimpleNameEndingWith("Command")
            .because("a command is found by its verb; what several commands need has a package of its own");

    @ArchTest
    static void packagesCanBeRead(JavaClasses classes) {
        Map<String, Long> sizes = classes.stream()
                .filter(JavaClass::isTopLevelClass)
                .filter(type -> !type.getSimpleName().equals("package-info"))
                .collect(groupingBy(JavaClass::getPackageName, TreeMap::new, Collectors.counting()));
        sizes.values().removeIf(size -> size <= LARGEST_PACKAGE);
        if (!sizes.isEmpty()) {
            throw new AssertionError(
                    "Packages of more than %d files, to be divided by subject: %s".formatted(LARGEST_PACKAGE, sizes));
        }
    }

    @ArchTest
    static final ArchRule pureDataKnowsNoDatabaseConnection = noClasses()
            .that()
            .resideInAnyPackage(
                    "..advice..",
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
            .resideInAnyPackage("java.sql..", "..internal.dialect..", "..internal.sink..", "..internal.database..")
            .because("scripts are read, compiled and written without a database");

    @ArchTest
    static final ArchRule productsStayInTheirPackages = noClasses()
            .that()
            .resideOutsideOfPackages("..internal.dialect..", "..internal.databases..")
            .should()
            .dependOnClassesThat(resideInAPackage("..internal.dialect.*..").and(not(resideInAnyPackage(SHARED_PARTS))))
            .because("differences between databases are asked of Dialect and its parts");

    @ArchTest
    static final ArchRule operationsAreVisited = classes()
            .that()
            .resideOutsideOfPackage("io.limbeck.migrate.op")
            .should(new ArchCondition<>("check no more than two types of operation with instanceof") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    Set<String> checked = type.getInstanceofChecks().stream()
                            .map(InstanceofCheck::getRawType)
                            .filter(other -> other.isAssignableTo(Operation.class))
                            .map(JavaClass::getSimpleName)
                            .collect(Collectors.toCollection(TreeSet::new));
                    if (checked.size() > MOST_OPERATIONS_CHECKED) {
                        events.add(SimpleConditionEvent.violated(
                                type, "%s checks for %s".formatted(type.getName(), String.join(", ", checked))));
                    }
                }
            })
            .because("a chain of instanceof overlooks a new operation: extend OperationCases, which answers for every"
                    + " kind of action, or implement OperationVisitor, which answers for every operation");

    @ArchTest
    static final ArchRule dialectsAreComposed = classes()
            .that()
            .resideInAPackage("..internal.dialect..")
            .should(new ArchCondition<>("extend no more than two classes of ours, one above the other") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    List<String> above = type.getAllRawSuperclasses().stream()
                            .filter(superclass -> superclass.getPackageName().startsWith("io.limbeck.migrate"))
                            .map(JavaClass::getSimpleName)
                            .toList();
                    if (above.size() > MOST_CLASSES_ABOVE) {
                        events.add(SimpleConditionEvent.violated(
                                type, "%s extends %s".formatted(type.getName(), String.join(" < ", above))));
                    }
                }
            })
            .because("a chain of classes only cuts a file: what a class needs of another it gets in its constructor");

    @ArchTest
    static final ArchRule namesSayWhatThingsAre = classes()
            .should()
            .haveNameNotMatching(".*(Util|Utils|Manager|Helper|Impl)$")
            .because("such names say nothing; name the idea");
}
