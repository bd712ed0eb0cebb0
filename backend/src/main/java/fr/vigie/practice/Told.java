package fr.vigie.practice;

import fr.vigie.asset.AssetKind;
import fr.vigie.practice.Practice.Deed;
import fr.vigie.practice.Practice.Means;
import fr.vigie.shared.InvalidInput;
import fr.vigie.territory.Domain;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What an administrator tells of something that was done, in the words of {@link Deed}.
///
/// @param template the id of a template; at most one of it and `schedule` is there
/// @param schedule the id of a lighting schedule of the territory
record Told(
    Domain domain,
    String title,
    String description,
    @Nullable String template,
    @Nullable String schedule,
    @Nullable AssetKind assetKind,
    LocalDate startedOn,
    @Nullable Double costEur,
    @Nullable Double kilometres) {

  Told {
    InvalidInput.unless(
        template == null || schedule == null,
        "lightingScheduleId",
        "at most one of templateId and lightingScheduleId");
  }

  Deed deed(@Nullable Means means) {
    return new Deed(domain, title, description, means, takes(), startedOn, costEur, kilometres);
  }

  /// A schedule is for lamps, whether or not that is told.
  private @Nullable AssetKind takes() {
    return assetKind == null && schedule != null ? AssetKind.LIGHT_POINT : assetKind;
  }
}
