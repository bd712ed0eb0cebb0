package fr.vigie.practice;

import fr.vigie.asset.AssetKind;
import fr.vigie.effect.Effect;
import fr.vigie.shared.InvalidInput;
import fr.vigie.territory.Domain;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Something that a territory did and tells others of.
///
/// @param clientPracticeId the name that the app gave it, so that it is recorded once
/// @param fingerprint what was sent, shortened: tells a retry from another content
/// @param communes the INSEE codes of those that it was done in, in order; one at least
/// @param context of these communes, when it was recorded
/// @param result what came of it, measured when it was published last; null before, and where
///   nothing is measured
/// @param effect what came of it by an indicator; null when it is not measured by one
/// @param by the member of staff who recorded it
/// @param publishedAt when it was published last; null before
public record Practice(
    String id,
    String clientPracticeId,
    String fingerprint,
    String territory,
    List<String> communes,
    Deed deed,
    Context context,
    Status status,
    @Nullable PracticeResult result,
    @Nullable Effect effect,
    String by,
    Instant recordedAt,
    @Nullable Instant publishedAt) {

  public Practice {
    communes = List.copyOf(communes);
    InvalidInput.unless(!communes.isEmpty(), "inseeCodes", "one at least");
  }

  /// What was done.
  ///
  /// @param title 1 to 120 characters
  /// @param description 1 to 4,000 characters
  /// @param means by which it is done elsewhere; null when it can only be told
  /// @param assetKind the equipment that it takes; null for none
  /// @param startedOn the first day
  /// @param costEur what it cost, all taxes included, 0 to 1e9; null when nobody said
  /// @param kilometres of street or of round that it is about, above 0; null when nobody said
  public record Deed(
      Domain domain,
      String title,
      String description,
      @Nullable Means means,
      @Nullable AssetKind assetKind,
      LocalDate startedOn,
      @Nullable Double costEur,
      @Nullable Double kilometres) {

    public Deed {
      InvalidInput.unless(
          assetKind == null || assetKind.domain() == domain, "assetKind", "of the domain");
      InvalidInput.unless(
          means == null || means.kind() == Means.Kind.TEMPLATE || domain == Domain.LIGHTING,
          "lightingScheduleId",
          "for the domain LIGHTING only");
      InvalidInput.unless(
          costEur == null || (costEur >= 0 && costEur <= 1e9), "costEur", "0 to 1000000000");
      InvalidInput.unless(
          kilometres == null || (kilometres > 0 && kilometres <= 1e5),
          "kilometres",
          "more than 0, at most 100000");
    }

    /// Whether its result is what lamps take.
    boolean isOfLighting() {
      return domain == Domain.LIGHTING;
    }
  }

  /// What another territory would take over.
  ///
  /// @param id of the template or of the lighting schedule
  /// @param says the title of the template, or the schedule in a line
  public record Means(Kind kind, String id, String says) {

    public enum Kind {
      TEMPLATE,
      LIGHTING_SCHEDULE
    }
  }

  /// How large the communes are that it was done in.
  ///
  /// @param lamps light points in service
  public record Context(int inhabitants, int lamps) {}

  public enum Status {
    /// Known to the administrators of its territory.
    DRAFT,
    /// Told to all territories.
    PUBLISHED,
    /// Told no more.
    WITHDRAWN
  }

  Practice published(
      @Nullable PracticeResult measured, @Nullable Effect measuredEffect, Instant at) {
    return in(Status.PUBLISHED, measured, measuredEffect, at);
  }

  Practice withdrawn() {
    return in(Status.WITHDRAWN, result, effect, publishedAt);
  }

  private Practice in(
      Status other,
      @Nullable PracticeResult measured,
      @Nullable Effect measuredEffect,
      @Nullable Instant published) {
    return new Practice(
        id,
        clientPracticeId,
        fingerprint,
        territory,
        communes,
        deed,
        context,
        other,
        measured,
        measuredEffect,
        by,
        recordedAt,
        published);
  }
}
