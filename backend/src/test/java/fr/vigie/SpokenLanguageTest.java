package fr.vigie;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// People are answered in their language, programs in theirs.
@DisplayNameGeneration(ReplaceUnderscores.class)
class SpokenLanguageTest {

  private static final String FILE =
      "mutation($input: FileReportInput!){fileReport(input:$input){__typename"
          + " ...on FileReportSuccess{acknowledgement{sentence}}"
          + " ...on InvalidInputProblem{field rule} ...on Problem{message}}}";

  private final TestBackend backend = TestBackend.shared();

  private JsonPath files(String language, String category, double latitude) {
    var input =
        Map.of(
            "clientReportId",
            "spoken-" + System.nanoTime(),
            "categoryCode",
            category,
            "location",
            Map.of("latitude", latitude, "longitude", 5.3886),
            "channel",
            "WEB",
            "isNotDuplicate",
            true);
    return backend
        .as(null)
        .header("Accept-Language", language)
        .body(Map.of("query", FILE, "variables", Map.of("input", input)))
        .post("/graphql")
        .jsonPath();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "fr | La catégorie « none » n’existe pas.",
        "de-DE,de;q=0.9,en;q=0.5 | Die Kategorie „none“ gibt es nicht.",
        "en | There is no category “none”.",
        "eo, *;q=0.1 | La catégorie « none » n’existe pas.",
        "§;;q, | La catégorie « none » n’existe pas."
      })
  void a_problem_is_said_in_the_language_of_the_reader(String language, String message) {
    assertThat(files(language, "none", 49.1767).getString("data.fileReport.message"))
        .isEqualTo(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "fr | Valeur refusée pour « location.latitude » : de -90 à 90.",
        "de | Wert für „location.latitude“ abgelehnt: -90 bis 90.",
        "en | Value refused for “location.latitude”: -90 to 90."
      })
  void a_rule_is_said_in_the_language_of_the_reader_and_stays_the_same_for_programs(
      String language, String message) {
    var problem = files(language, "pothole", 95);

    assertThat(problem.getString("data.fileReport.message")).isEqualTo(message);
    assertThat(problem.getString("data.fileReport.field")).isEqualTo("location.latitude");
    assertThat(problem.getString("data.fileReport.rule")).isEqualTo("-90 to 90");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"fr | first: de 1 à 100", "de | first: 1 bis 100", "en | first: 1 to 100"})
  void what_a_query_breaks_is_said_too(String language, String message) {
    var error =
        backend
            .as(null)
            .header("Accept-Language", language)
            .body(Map.of("query", "{reports(first: 101){edges{cursor}}}"))
            .post("/graphql")
            .jsonPath();

    assertThat(error.getString("errors[0].message")).isEqualTo(message);
    assertThat(error.getString("errors[0].extensions.rule")).isEqualTo("1 to 100");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "fr | Il vous faut le droit SEE_USAGE dans toute la région.",
        "de | Sie brauchen in der ganzen Region das Recht SEE_USAGE.",
        "en | The viewer needs the right SEE_USAGE in the whole region."
      })
  void the_ways_beside_graphql_say_their_problems_too(String language, String message) {
    var answer = backend.as("nadia").header("Accept-Language", language).get("/usage/fields");

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.jsonPath().getString("errors[0].message")).isEqualTo(message);
    assertThat(answer.jsonPath().getString("errors[0].extensions.code")).isEqualTo("FORBIDDEN");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "fr | c’est une urgence. Appelez GRDF au 0 800 47 33 33.",
        "de | Das ist ein Notfall. Rufen Sie GRDF unter 0 800 47 33 33 an.",
        "en | this is an emergency. Call GRDF on 0 800 47 33 33."
      })
  void who_smells_gas_is_told_whom_to_call(String language, String words) {
    assertThat(files(language, "gas-smell", 49.1767).getString("data.fileReport.message"))
        .contains(words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "fr | Signalement \\S+ bien reçu\\. .+ s’en occupe, au plus tard le \\d+ \\p{L}+ \\d{4}\\.",
        "de | Ihre Meldung \\S+ ist eingegangen\\. .+ bis spätestens \\d+\\. \\p{L}+ \\d{4}\\.",
        "en | Your report \\S+ has been received\\. .+ by \\d+ \\p{L}+ \\d{4} at the latest\\."
      })
  void what_is_filed_is_acknowledged_in_the_language_of_the_reader(String language, String words) {
    var filed = files(language, "graffiti", 49.1767);

    assertThat(filed.getString("data.fileReport.acknowledgement.sentence")).matches(words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "fr | Cette autorisation d’envoi est introuvable",
        "de | Diese Erlaubnis zum Senden ist unauffindbar",
        "en | This permission to send cannot be found"
      })
  void a_photo_that_is_refused_is_refused_in_the_language_of_the_reader(
      String language, String words) {
    var client = new PhotoClient(backend);
    var path = client.granted(null, 100, "JPEG").path();

    var answer =
        client
            .request(null, PhotoClient.OTHER_KEY)
            .header("Accept-Language", language)
            .contentType("application/octet-stream")
            .body(new byte[100])
            .put(path);

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.jsonPath().getString("errors[0].message")).startsWith(words);
  }

  @Test
  void a_parameter_that_breaks_a_rule_is_named_for_programs_as_well() {
    var answer = backend.as("rita").header("Accept-Language", "de").get("/usage/fields?days=none");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.jsonPath().getString("errors[0].message")).startsWith("days: 1 bis ");
    assertThat(answer.jsonPath().getString("errors[0].extensions.field")).isEqualTo("days");
    assertThat(answer.jsonPath().getString("errors[0].extensions.rule")).startsWith("1 to ");
  }

  @Test
  void caches_are_told_that_answers_differ_by_language() {
    var answer = backend.asks(null, "{categories{code}}", Map.of());

    assertThat(answer.header("Vary")).contains("Accept-Language");
  }
}
