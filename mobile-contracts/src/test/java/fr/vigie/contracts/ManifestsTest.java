package fr.vigie.contracts;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import graphql.parser.Parser;
import graphql.validation.Validator;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// With `-Dmanifests=write`, the manifest of each app's newest own version is written anew.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ManifestsTest {

  private static final Path CONTRACTS = Path.of("src/main/resources/contracts");

  @ParameterizedTest
  @MethodSource("newestWebVersions")
  void the_manifest_of_the_newest_web_version_holds_the_operation_files(JsonObject version)
      throws IOException {
    var app = version.getString("app");
    var file = file(version);
    if ("write".equals(System.getProperty("manifests"))) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, OwnManifest.of(app));
    }

    assertThat(file).hasContent(OwnManifest.of(app));
  }

  @ParameterizedTest
  @MethodSource("versions")
  void the_id_of_an_operation_is_the_hash_of_its_body(JsonObject version) throws IOException {
    assertThat(operations(version))
        .isNotEmpty()
        .allSatisfy(
            o -> assertThat(o.getString("id")).isEqualTo(OwnManifest.id(o.getString("body"))));
  }

  @ParameterizedTest
  @MethodSource("servedVersions")
  void what_an_app_in_use_asks_still_fits_the_schema(JsonObject version) throws IOException {
    assertThat(operations(version))
        .allSatisfy(o ->
            assertThat(
                    new Validator()
                        .validateDocument(
                            SchemaOfTests.SCHEMA,
                            Parser.parse(o.getString("body")),
                            Locale.ENGLISH))
                .isEmpty());
  }

  @Test
  void an_app_version_is_active_or_deprecated_until_a_day_or_retired() throws IOException {
    assertThat(versions())
        .allSatisfy(version -> {
          assertThat(version.getString("status")).isIn("ACTIVE", "DEPRECATED", "RETIRED");
          assertThat(version.containsKey("until"))
              .isEqualTo(version.getString("status").equals("DEPRECATED"));
        });
  }

  @Test
  void work_that_may_be_pending_is_named_by_operations_that_exist() throws IOException {
    for (var each : registry().getJsonArray("pendingWork").getValuesAs(JsonObject.class)) {
      var app = each.getString("app");
      assertThat(each.getJsonArray("operations").getValuesAs(name -> name.toString()))
          .isNotEmpty()
          .allSatisfy(name ->
              assertThat(
                      CONTRACTS
                          .resolve(app)
                          .resolve("operations")
                          .resolve(name.replace("\"", "") + ".graphql"))
                  .exists());
    }
  }

  @Test
  void every_manifest_belongs_to_a_version() throws IOException {
    try (var files = Files.walk(CONTRACTS)) {
      var manifests = files.filter(f -> f.getParent().endsWith("manifests")).collect(toSet());
      assertThat(manifests).isEqualTo(versions().map(ManifestsTest::file).collect(toSet()));
    }
  }

  static Stream<JsonObject> versions() throws IOException {
    return registry().getJsonArray("versions").getValuesAs(JsonObject.class).stream();
  }

  static Stream<JsonObject> servedVersions() throws IOException {
    return versions().filter(version -> !version.getString("status").equals("RETIRED"));
  }

  /// The last of an app's versions in the registry is its newest.
  static Stream<JsonObject> newestWebVersions() throws IOException {
    return versions()
        .filter(version -> version.getString("platform").equals("web"))
        .collect(groupingBy(version -> version.getString("app")))
        .values()
        .stream()
        .map(List::getLast);
  }

  private static Path file(JsonObject version) {
    return OwnManifest.file(
        version.getString("app"), version.getString("platform"), version.getString("version"));
  }

  private static List<JsonObject> operations(JsonObject version) throws IOException {
    return read(file(version)).getJsonArray("operations").getValuesAs(JsonObject.class);
  }

  private static JsonObject registry() throws IOException {
    return read(CONTRACTS.resolve("versions.json"));
  }

  private static JsonObject read(Path file) throws IOException {
    try (var reader = Json.createReader(Files.newBufferedReader(file))) {
      return reader.readObject();
    }
  }
}
