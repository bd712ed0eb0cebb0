package fr.vigie.bench;

/// How much data is asked. All of it lies in the communes that Vigie serves in its demonstration.
enum Size {
  S(20_000, 100_000),
  M(200_000, 1_000_000),
  L(850_000, 2_000_000);

  private final int assets;
  private final int reports;

  Size(int assets, int reports) {
    this.assets = assets;
    this.reports = reports;
  }

  int assets() {
    return assets;
  }

  int reports() {
    return reports;
  }

  /// As Vigie is told it.
  String setting() {
    return assets + "," + reports;
  }

  String folder() {
    return assets + "-" + reports;
  }
}
