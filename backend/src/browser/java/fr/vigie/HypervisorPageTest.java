package fr.vigie;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/// A dispatcher works at the page, in a real browser, by keyboard.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class HypervisorPageTest {

  private static final String FILE =
      "mutation($input: FileReportInput!){fileReport(input:$input){...on FileReportSuccess{report{id}}}}";

  private final TestBackend backend = TestBackend.shared();

  @Test
  void a_report_appears_live_and_work_is_planned_for_it() {
    try (var browser = new TestBrowser()) {
      var page = browser.page(backend, "/hypervisor/");
      page.locator("button[data-person=nadia]").click();
      assertThat(page.locator("#live")).hasAttribute("data-state", "open");
      assertThat(page.locator("#viewer")).containsText("Nadia Lambert");
      var count = page.locator("#counter-reports-planned [data-count]");
      assertThat(count).not().hasText("–");
      var before = count.textContent().strip();

      var report = file();
      var line = page.locator("#reports-list .line[data-id='" + report + "']");
      assertThat(line).isVisible();
      line.focus();
      page.keyboard().press("Enter");
      page.locator("#plan-submit").click();

      assertThat(page.locator("#open-work-order")).isVisible();
      assertThat(line.locator(".badge")).hasAttribute("data-status", "PLANNED");
      assertThat(count).not().hasText(before);
    }
  }

  @Test
  void a_number_opens_down_to_what_it_was_counted_of() {
    try (var browser = new TestBrowser()) {
      var page = browser.page(backend, "/hypervisor/");
      page.locator("button[data-person=rita]").click();
      page.locator("#tab-indicators").click();
      page.locator("#indicator").selectOption("OPEN_REPORTS");
      var figure = page.locator("#ranks tr[data-id=ter_215102195] button.figure");
      assertThat(figure).isVisible();
      var count = Integer.parseInt(figure.textContent().strip());

      figure.focus();
      page.keyboard().press("Enter");

      assertThat(page.locator("#objects > li")).hasCount(Math.min(20, count));
      page.locator("#close-objects").click();
      assertThat(figure).hasText("" + count);
    }
  }

  private String file() {
    var input =
        Map.of(
            "clientReportId", UUID.randomUUID().toString(),
            "categoryCode", "graffiti",
            "location", Map.of("latitude", 49.1767, "longitude", 5.3886),
            "isNotDuplicate", true);
    return backend
        .asks(null, FILE, Map.of("input", input))
        .jsonPath()
        .getString("data.fileReport.report.id");
  }
}
