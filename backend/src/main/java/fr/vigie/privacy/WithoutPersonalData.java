package fr.vigie.privacy;

import java.util.Map;
import java.util.Set;

/// The collections that hold nothing about people; a test refuses one that is neither here nor
/// declared by its feature.
public final class WithoutPersonalData {

  /// By name.
  public static final Set<String> COLLECTIONS =
      Set.of(
          "alarmRulesByTemplate",
          "alarmStates",
          // Names of organisations, and hashes of their keys.
          "apiKeys",
          "assetImportChanges",
          "assetMoves",
          "assets",
          "categoryOffers",
          "channelPauses",
          "communes",
          "deviceEvents",
          "deviceProfiles",
          "devices",
          "energyFactors",
          "erasures",
          "escalationLevels",
          "escalations",
          "feeds",
          "fieldUsage",
          "forms",
          "hourlyRates",
          "keys",
          "leases",
          "ledgerMonths",
          "lightingByTemplate",
          "mapItems",
          "mapItemsDraft",
          "mapTiles",
          "mapTilesDraft",
          "measurements400",
          "measurements90",
          // Ids of photos that are no more.
          "mediaPurges",
          "meterUses",
          "migration_lease",
          "migrations",
          "ngsiFollowing",
          "ngsiNotices",
          "openData",
          "organisations",
          "parts",
          // Names, by chance, of pictures that are being removed.
          "photoLeftovers",
          "planOccurrences",
          "plannedWorks",
          "purges",
          "quarantine",
          "readModels",
          "registerLinks",
          "rollupsDaily",
          "rollupsHourly",
          "series",
          "seriesMarks",
          "silences",
          "sources",
          "tallies",
          "talliesTouched",
          // People at work by marks that are made of the day, too.
          "tallyTraces",
          "territories",
          "touched",
          "waitingDrafts",
          "webhookHealth",
          // Names of organisations, and where their servers are.
          "webhooks");

  /// Collections whose documents are parts of those of a declared one, and go with them.
  public static final Map<String, String> PARTS =
      Map.of("photos.files", "photos", "photos.chunks", "photos");

  private WithoutPersonalData() {}
}
