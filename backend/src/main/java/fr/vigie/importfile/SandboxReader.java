package fr.vigie.importfile;

import fr.vigie.shared.GeoBox;
import fr.vigie.shared.InvalidInput;

/// Reads the territory to try a register in; throws {@link InvalidInput} that names the field.
public final class SandboxReader {

  private static final double MOST_DEGREES = 2;

  private SandboxReader() {}

  /// The sandbox that an object of a mapping tells of.
  public static Sandbox read(MappingFields fields) {
    return new Sandbox(
        fields.text("key", "[a-z0-9-]{1,40}", "at most 40 of a-z, 0-9 and -"),
        fields.text("name"),
        fields.text("siren", "\\d{9}", "nine digits"),
        fields.text("inseeCode", "\\d[\\dAB]\\d{3}", "an INSEE code, such as 75056"),
        fields.text("department", "\\d[\\dAB]|97\\d", "a code such as 75, 2A or 971"),
        (int) Math.clamp(fields.number("population"), 0, Integer.MAX_VALUE),
        box(fields.object("box")));
  }

  private static GeoBox box(MappingFields fields) {
    var box =
        new GeoBox(
            fields.number("south"),
            fields.number("west"),
            fields.number("north"),
            fields.number("east"));
    InvalidInput.unless(
        box.north() - box.south() <= MOST_DEGREES && box.east() - box.west() <= MOST_DEGREES,
        fields.path(),
        "a box of at most " + MOST_DEGREES + " degrees wide and high");
    return box;
  }
}
