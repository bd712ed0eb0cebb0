package fr.vigie;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/// Somebody without an account comes back by the link of a mail.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SuiviPageTest {

  private static final String FILE =
      "mutation($input: FileReportInput!){fileReport(input:$input){...on FileReportSuccess{"
          + "followSecret report{id reference}}}}";
  private static final String ASK =
      "mutation($input: AskReporterInput!){askReporter(input:$input){__typename}}";
  private static final String RESOLVE =
      "mutation($input: ResolveReportInput!){resolveReport(input:$input){__typename}}";

  private final TestBackend backend = TestBackend.shared();

  @Test
  void a_link_that_leads_nowhere_says_so() {
    try (var browser = new TestBrowser()) {
      var page = browser.page(backend, "/suivi#unknown", "de-DE");

      assertThat(page.locator("[role=status]")).containsText("Link ist ungültig");
      assertThat(page.locator("html")).hasAttribute("lang", "de");
      assertThat(page.locator("h1")).hasCount(0);
    }
  }

  @Test
  void who_reported_answers_contests_and_leaves() {
    var filed = act(null, FILE, report()).setRootPath("data.fileReport");
    var report = filed.getString("report.id");
    act("nadia", ASK, Map.of("reportId", report, "clientMessageId", id(), "question", "Où ?"));
    try (var browser = new TestBrowser()) {
      var page = browser.page(backend, "/suivi#" + filed.getString("followSecret"));
      var faults = faults(page);
      assertThat(page.locator("h1")).containsText(filed.getString("report.reference"));
      assertThat(page.locator("ol")).containsText("Où ?");

      say(page, "answer", "Près du pont");

      assertThat(page.locator("[role=status]")).containsText("C’est noté");
      assertThat(page.locator("form#answer")).hasCount(0);

      act("nadia", RESOLVE, Map.of("reportId", report, "reason", "Nettoyé"));
      page.reload();
      assertThat(page.locator(".state")).hasAttribute("data-status", "RESOLVED");
      say(page, "contest", "Toujours là");
      assertThat(page.locator(".state")).hasAttribute("data-status", "CONTESTED");

      page.locator("#unfollow").click();
      assertThat(page.locator("[role=status]")).containsText("ne suivez plus");
      assertThat(page.locator("h1")).hasCount(0);
      assertThat(faults).isEmpty();
    }
  }

  /// By keyboard alone.
  private static void say(Page page, String form, String words) {
    page.locator("#" + form + "-words").focus();
    page.keyboard().type(words);
    page.keyboard().press("Tab");
    page.keyboard().press("Enter");
  }

  private static List<String> faults(Page page) {
    var faults = new ArrayList<String>();
    page.onConsoleMessage(message -> {
      if (message.type().equals("error")) {
        faults.add(message.text());
      }
    });
    page.onPageError(faults::add);
    return faults;
  }

  private static Map<String, Object> report() {
    return Map.of(
        "clientReportId", id(),
        "categoryCode", "graffiti",
        "location", Map.of("latitude", 49.1771, "longitude", 5.3891),
        "isNotDuplicate", true);
  }

  private JsonPath act(@Nullable String who, String document, Map<String, ?> input) {
    return backend.asks(who, document, Map.of("input", input)).jsonPath();
  }

  private static String id() {
    return UUID.randomUUID().toString();
  }
}
