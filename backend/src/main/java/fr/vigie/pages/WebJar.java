package fr.vigie.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/// Finds the files of a library of the web apps.
final class WebJar {

  private WebJar() {}

  /// Where the library's files lie on the class path.
  static String folder(String library) {
    var path = "/META-INF/maven/org.webjars.npm/" + library + "/pom.properties";
    try (var in = Objects.requireNonNull(WebJar.class.getResourceAsStream(path), path)) {
      var properties = new Properties();
      properties.load(in);
      return "META-INF/resources/webjars/" + library + "/" + properties.getProperty("version");
    } catch (IOException e) {
      throw new UncheckedIOException(path, e);
    }
  }
}
