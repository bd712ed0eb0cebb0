package fr.vigie;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import fr.vigie.demo.DemoSize;
import java.time.Clock;
import java.util.List;
import java.util.Map;
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
    try (var backend =
            TestBackend.ofWholeRegion(new DemoSize(0, 0), List.of(), Clock.systemUTC());
        var browser = new TestBrowser()) {
      var input = Map.of("department", "55", "templateName", "rural");
      backend.asks("marc", ADD, Map.of("input", input));
      var page = browser.page(backend, "/hypervisor/");
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
}
