package fr.vigie.demo;

/// How much is generated.
public record DemoSize(int assets, int reports) {

  /// Enough to look at.
  public static final DemoSize SMALL = new DemoSize(2_000, 1_500);

  /// Reads `assets,reports`, such as `20000,100000`.
  public static DemoSize parse(String setting) {
    var parts = setting.split(",", -1);
    if (parts.length != 2) {
      throw new IllegalArgumentException("not assets,reports: " + setting);
    }
    return new DemoSize(Integer.parseInt(parts[0].strip()), Integer.parseInt(parts[1].strip()));
  }
}
