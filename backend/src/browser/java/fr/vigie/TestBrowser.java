package fr.vigie;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The Chromium of this machine.
final class TestBrowser implements AutoCloseable {

  private static final int PATIENCE_MILLIS = 60_000;

  static {
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
  }

  private final Playwright playwright =
      Playwright.create(
          new CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
  private final Browser browser = playwright.chromium().launch(chromium());

  private static LaunchOptions chromium() {
    var path = Objects.requireNonNull(System.getenv("VIGIE_CHROMIUM"), "VIGIE_CHROMIUM");
    return new LaunchOptions()
        .setExecutablePath(Path.of(path))
        .setArgs(List.of("--no-sandbox", "--disable-background-networking", "--disable-quic"));
  }

  Page page(TestBackend backend, String path) {
    return page(backend, path, "fr-FR");
  }

  Page page(TestBackend backend, String path, String language) {
    var page = browser.newPage(new Browser.NewPageOptions().setLocale(language));
    page.setDefaultTimeout(PATIENCE_MILLIS);
    page.navigate("http://127.0.0.1:" + backend.port() + path);
    return page;
  }

  @Override
  public void close() {
    playwright.close();
  }
}
