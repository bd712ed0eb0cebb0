package fr.vigie;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

@AnalyzeClasses(packages = ArchitectureTest.BASE, importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

  static final String BASE = "fr.vigie";

  @ArchTest
  static final ArchRule features_form_no_cycle =
      slices().matching(BASE + ".(*)..").should().beFreeOfCycles();

  /// Reads top-down: a package may use those below it, never those above.
  private static final List<String> ORDER =
      List.of(
          "command",
          "demo",
          "hypervisor",
          "upkeep",
          "map",
          "mapcount",
          "comparison",
          "controlroom",
          "handover",
          "ledgerreport",
          "ledger",
          "experience",
          "adoption",
          "practice",
          "effect",
          "indicatorview",
          "indicator",
          "tally",
          "usage",
          "template",
          "privacy",
          "notification",
          "delivery",
          "situationrule",
          "situation",
          "offline",
          "fieldevent",
          "sync",
          "duework",
          "preventive",
          "escalation",
          "dispatch",
          "verification",
          "planning",
          "fieldwork",
          "ngsisubscription",
          "webhook",
          "mail",
          "toursheet",
          "tour",
          "round",
          "workorder",
          "part",
          "task",
          "geocoding",
          "reportimport",
          "ngsild",
          "open311",
          "opendata",
          "review",
          "duplicate",
          "casework",
          "follow",
          "filing",
          "report",
          "advice",
          "news",
          "plannedwork",
          "moderation",
          "abuse",
          "category",
          "wastetour",
          "tourplan",
          "routing",
          "energy",
          "alarmrule",
          "alarm",
          "lighting",
          "assetimport",
          "registerfile",
          "register",
          "feed",
          "intake",
          "device",
          "source",
          "deviceevent",
          "series",
          "rollup",
          "measurement",
          "entity",
          "asset",
          "importfile",
          "ngsi",
          "media",
          "photo",
          "photofile",
          "contact",
          "team",
          "contractor",
          "firebase",
          "pushtarget",
          "identity",
          "territory",
          "outbox",
          "readmodel",
          "event",
          "live",
          "http",
          "pages",
          "connection",
          "load",
          "websocket",
          "graphql",
          "document",
          "limit",
          "mongo",
          "view",
          "schema",
          "print",
          "image",
          "observe",
          "shared");

  @ArchTest
  static void dependencies_flow_one_way(JavaClasses classes) {
    for (var lower = 1; lower < ORDER.size(); lower++) {
      var above = ORDER.subList(0, lower).stream().map(name -> BASE + "." + name + "..");
      noClasses()
          .that()
          .resideInAPackage(BASE + "." + ORDER.get(lower) + "..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(above.toArray(String[]::new))
          .check(classes);
    }
  }

  @ArchTest
  static void every_package_has_its_place_in_the_order(JavaClasses classes) {
    assertThat(classes.stream().map(JavaClass::getPackageName).filter(name -> !name.equals(BASE)))
        .allSatisfy(
            name -> assertThat(name.substring(BASE.length() + 1).split("\\.", -1)[0]).isIn(ORDER));
  }

  @ArchTest
  static final ArchRule only_mongo_classes_and_modules_know_mongo =
      noClasses()
          .that()
          .haveNameNotMatching(".*\\.Mongo[^.]*")
          .and()
          .haveSimpleNameNotEndingWith("Module")
          .and()
          .haveSimpleNameNotStartingWith("Backend")
          .and()
          .doNotHaveSimpleName("Features")
          .and()
          .resideOutsideOfPackage(BASE + ".mongo..")
          .should()
          .dependOnClassesThat(resideInAnyPackage("com.mongodb..", "org.bson.."));

  @ArchTest
  static final ArchRule only_wirings_know_graphql =
      noClasses()
          .that()
          .haveSimpleNameNotEndingWith("Wiring")
          .and()
          .resideOutsideOfPackages(
              BASE + ".graphql..",
              BASE + ".document..",
              BASE + ".limit..",
              BASE + ".http..",
              BASE + ".live..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("graphql..");

  @ArchTest
  static final ArchRule implementations_are_package_private =
      classes()
          .that()
          .haveSimpleNameStartingWith("Mongo")
          .or()
          .haveSimpleNameEndingWith("Wiring")
          .and()
          .areNotInterfaces()
          .and()
          .resideOutsideOfPackage(BASE + ".mongo..")
          .should()
          .bePackagePrivate();

  /// Who reads a stream, or writes one answer, knows how far they are: the cleaners of photos go
  /// over theirs once, and note what decides on the parts that come later.
  @ArchTest
  static final ArchRule fields_are_final =
      fields()
          .that()
          .areDeclaredInClassesThat()
          .haveNameNotMatching(
              ".*\\.(CsvRows|EntryBatch|FirstLines|Ground|JpegCleaner|JsonBuffer|JsonPieces|JsonPieces\\$Scan|KeyCounts|LimitedBody|PngCleaner|QueryText|Row|SpoolReader|WebpCleaner)")
          .should()
          .beFinal();

  @ArchTest
  static final ArchRule time_comes_from_a_clock =
      noClasses()
          .should()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(LocalDate.class, "now");

  @ArchTest
  static final ArchRule nothing_prints =
      GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

  @ArchTest
  static final ArchRule only_the_server_knows_helidon =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              BASE + ".http..",
              BASE + ".live..",
              BASE + ".pages..",
              BASE + ".connection..",
              BASE + ".websocket..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("io.helidon..");

  @ArchTest
  static final ArchRule only_what_observes_knows_opentelemetry =
      noClasses()
          .that()
          .resideOutsideOfPackage(BASE + ".observe..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("io.opentelemetry..");

  @ArchTest
  static final ArchRule only_firebase_knows_its_sdk =
      noClasses()
          .that()
          .resideOutsideOfPackage(BASE + ".firebase..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "com.google.firebase..", "com.google.auth..", "com.google.api..", "org.apache.hc..");

  @ArchTest
  static final ArchRule no_class_is_named_after_nothing =
      noClasses()
          .should()
          .haveSimpleNameEndingWith("Util")
          .orShould()
          .haveSimpleNameEndingWith("Manager")
          .orShould()
          .haveSimpleNameEndingWith("Impl")
          .orShould()
          .haveSimpleNameEndingWith("Dto");

  @ArchTest
  static final ArchRule nothing_throws_bare_exceptions =
      GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS;
}
