package fr.vigie.media;

import fr.vigie.shared.EnvironmentNumbers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/// How photos are kept; see `ops/settings.md`.
///
/// @param folder where what comes in is laid aside, in files without names
/// @param days how long photos are kept once they are attached
/// @param daysOf the same for single categories
public record MediaSettings(Path folder, int days, Map<String, Integer> daysOf) {

  private static final int USUAL_DAYS = 730;
  private static final Pattern OF_CATEGORY = Pattern.compile("([a-z0-9-]{1,64}):([1-9]\\d{0,4})");

  public MediaSettings {
    daysOf = Map.copyOf(daysOf);
  }

  /// Throws {@link IllegalArgumentException} with a sentence for the operator.
  public static MediaSettings from(Map<String, String> environment) {
    var days = new EnvironmentNumbers(environment).get("VIGIE_PHOTO_DAYS", USUAL_DAYS);
    if (days == 0) {
      throw new IllegalArgumentException("VIGIE_PHOTO_DAYS is at least 1.");
    }
    return new MediaSettings(
        folder(environment.getOrDefault("VIGIE_UPLOADS", System.getProperty("java.io.tmpdir"))),
        days,
        daysOf(environment.getOrDefault("VIGIE_PHOTO_DAYS_OF", "")));
  }

  private static Path folder(String name) {
    var folder = Path.of(name);
    if (!Files.isDirectory(folder) || !Files.isWritable(folder)) {
      throw new IllegalArgumentException("VIGIE_UPLOADS is no folder to write in: " + name);
    }
    return folder;
  }

  private static Map<String, Integer> daysOf(String text) {
    var days = new HashMap<String, Integer>();
    for (var part : text.strip().split("\\s+", -1)) {
      var said = OF_CATEGORY.matcher(part);
      if (said.matches()) {
        days.put(said.group(1), Integer.parseInt(said.group(2)));
      } else if (!part.isEmpty()) {
        throw new IllegalArgumentException(
            "VIGIE_PHOTO_DAYS_OF holds " + part + ", which is not like graffiti:90.");
      }
    }
    return days;
  }
}
