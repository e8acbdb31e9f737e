package se.jamforaren;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.List;

/** The plan of the house: a room uses only rooms before it, and pages are used by nobody. */
@AnalyzeClasses(packages = "se.jamforaren", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    private static final List<String> ROOMS = List.of(
            "rating",
            "order",
            "simulation",
            "content",
            "text",
            "vocabulary",
            "kundval",
            "provider",
            "result",
            "database",
            "catalogue",
            "importing",
            "account",
            "providerdesk",
            "municipalitydesk",
            "search",
            "comparison",
            "guide",
            "translation",
            "web",
            "command");

    @ArchTest
    static final ArchRule noCycles =
            slices().matching("se.jamforaren.(**)").should().beFreeOfCycles();

    @ArchTest
    static void aRoomUsesOnlyRoomsBeforeIt(com.tngtech.archunit.core.domain.JavaClasses classes) {
        for (int room = 0; room < ROOMS.size(); room++) {
            List<String> allowed = new ArrayList<>();
            allowed.add("se.jamforaren");
            ROOMS.subList(0, room + 1).forEach(name -> allowed.add("se.jamforaren." + name));
            classes()
                    .that()
                    .resideInAPackage("se.jamforaren." + ROOMS.get(room))
                    .should()
                    .onlyDependOnClassesThat(DescribedPredicate.or(
                            JavaClass.Predicates.resideOutsideOfPackage("se.jamforaren.."),
                            JavaClass.Predicates.resideInAnyPackage(allowed.toArray(String[]::new))))
                    .allowEmptyShould(true)
                    .check(classes);
        }
    }

    @ArchTest
    static final ArchRule everyClassIsInARoomOrItsPages = classes()
            .should()
            .resideInAnyPackage(java.util.stream.Stream.concat(
                            ROOMS.stream().map(room -> "se.jamforaren." + room),
                            java.util.stream.Stream.of("se.jamforaren..web"))
                    .toArray(String[]::new));

    @ArchTest
    static final ArchRule pagesAreUsedByNobody = noClasses()
            .that()
            .resideOutsideOfPackage("se.jamforaren.*.web")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("se.jamforaren.*.web");

    @ArchTest
    static final ArchRule pureRooms = noClasses()
            .that()
            .resideInAnyPackage("se.jamforaren.rating", "se.jamforaren.order", "se.jamforaren.simulation")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.micronaut..", "jakarta..", "org.slf4j..", "java.io..", "java.nio.file..", "java.sql..")
            .orShould()
            .callMethod(java.time.LocalDate.class, "now")
            .orShould()
            .callMethod(java.time.Instant.class, "now")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule luceneIsOnlyInSearch = noClasses()
            .that()
            .resideOutsideOfPackage("se.jamforaren.search")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.lucene..");

    @ArchTest
    static final ArchRule httpIsOnlyInPages = noClasses()
            .that()
            .resideOutsideOfPackage("se.jamforaren..web")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.micronaut.http..");

    /** The address of a provider or of a film is shown and never fetched; a rehearsal asks the portal itself. */
    @ArchTest
    static final ArchRule nothingIsFetched = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("se.jamforaren.command.Rehearse")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.net.http..", "io.micronaut.http.client..")
            .orShould()
            .callMethod(java.net.URL.class, "openStream")
            .orShould()
            .callMethod(java.net.URL.class, "openConnection");
}
