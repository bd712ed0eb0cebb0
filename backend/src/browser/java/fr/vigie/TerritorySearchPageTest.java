package fr.vigie;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import fr.vigie.demo.DemoSize;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/// The operator of the region chooses among more territories than a list can offer, by keyboard.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TerritorySearchPageTest {

  private static final String ADD =
      "mutation($input: AddTerritoriesInput!) { addTerritories(input: $input) { __typename } }";

  @Test
  void one_of_many_territories_is_searched_by_its_name() {
    var noDownload = new CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
    try (var backend = new TestBackend(new DemoSize(0, 0), List.of());
        var playwright = Playwright.create(noDownload);
        var browser = playwright.chromium().launch(chromium())) {
      var input = Map.of("department", "55", "templateName", "rural");
      backend.asks("marc", ADD, Map.of("input", input));
      var page = browser.newPage();
      page.navigate("http://127.0.0.1:" + backend.port() + "/hypervisor/");
      page.locator("button[data-person=rita]").click();
      assertThat(page.locator("#territory option")).hasCount(101);

      page.locator("#territory-name").fill("etain");
      page.locator("#territory-name").press("Enter");

      assertThat(page.locator("#announcements")).containsText("territoires");
      assertThat(page.locator("#territory option").last()).hasText("Étain");
      page.locator("#territory").selectOption("Étain");
      assertThat(page.locator("#territory")).hasValue("ter_215501818");
    }
  }

  private static LaunchOptions chromium() {
    var path = Objects.requireNonNull(System.getenv("VIGIE_CHROMIUM"), "VIGIE_CHROMIUM");
    return new LaunchOptions()
        .setExecutablePath(Path.of(path))
        .setArgs(List.of("--no-sandbox", "--disable-background-networking", "--disable-quic"));
  }
}
