package fr.vigie.privacy;

import java.util.Set;

/// The collections that hold nothing about people; a test refuses one that is neither here nor
/// declared by its feature.
public final class WithoutPersonalData {

  /// By name.
  public static final Set<String> COLLECTIONS =
      Set.of(
          "alarmRulesByTemplate",
          "alarmStates",
          "assetImportChanges",
          "assetMoves",
          "assets",
          "categoryOffers",
          "communes",
          "deviceEvents",
          "deviceProfiles",
          "devices",
          "energyFactors",
          "erasures",
          "feeds",
          "fieldUsage",
          "forms",
          "keys",
          "leases",
          "lightingByTemplate",
          "measurements400",
          "measurements90",
          "mediaPurges",
          "migration_lease",
          "migrations",
          "openData",
          "organisations",
          "photoLeftovers",
          "photos.chunks",
          "photos.files",
          "plannedWorks",
          "purges",
          "quarantine",
          "registerLinks",
          "rollupsDaily",
          "rollupsHourly",
          "series",
          "seriesMarks",
          "silences",
          "sources",
          "territories",
          "touched",
          "waitingDrafts");

  private WithoutPersonalData() {}
}
