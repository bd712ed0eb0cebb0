package fr.vigie.registerfile;

import fr.vigie.asset.AssetStatus;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.List;
import java.util.Locale;

/// What a row of IRVE dynamic 2.3.1 (schema `etalab/schema-irve-dynamique`) says of a charging
/// point.
///
/// @param point its number of AFIREV
/// @param at since when, as the operator says
public record IrveStatus(String point, AssetStatus status, Instant at) {

  private static final String ID = "id_pdc_itinerance";
  private static final String STATE = "etat_pdc";
  private static final String OCCUPATION = "occupation_pdc";
  private static final String AT = "horodatage";

  /// Before it there was no such thing.
  private static final Instant FIRST = Instant.parse("2010-01-01T00:00:00Z");

  /// By how much a clock may be ahead.
  private static final long AHEAD_SECONDS = 600;

  /// With an offset such as `+02:00`, `+0200` or `Z`.
  private static final DateTimeFormatter TIMES =
      new DateTimeFormatterBuilder()
          .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
          .appendPattern("[XXX][XX]")
          .toFormatter(Locale.ROOT);

  static List<String> needed() {
    return List.of(ID, STATE, OCCUPATION, AT);
  }

  /// The columns of the schema that are not read.
  public static List<String> unused() {
    return List.of(
        "etat_prise_type_2",
        "etat_prise_type_combo_ccs",
        "etat_prise_type_chademo",
        "etat_prise_type_ef");
  }

  /// Those that are.
  public static List<String> used() {
    return needed();
  }

  /// Throws {@link RejectedEntry}.
  public static IrveStatus of(Item row, Instant now) {
    var point = row.find(ID).orElseThrow(() -> new RejectedEntry(EntryReason.NO_ID, ID));
    var at = at(row.find(AT).orElse(""));
    RejectedEntry.unless(
        !at.isBefore(FIRST) && at.isBefore(now.plusSeconds(AHEAD_SECONDS)),
        EntryReason.BAD_DATE,
        AT + " is " + at);
    return new IrveStatus(
        point, status(row.find(STATE).orElse(""), row.find(OCCUPATION).orElse("")), at);
  }

  private static Instant at(String text) {
    try {
      return OffsetDateTime.parse(text, TIMES).toInstant();
    } catch (DateTimeException e) {
      throw new RejectedEntry(EntryReason.BAD_DATE, AT + " is \"" + text + "\"");
    }
  }

  /// What is out of service is that, whatever stands before it.
  private static AssetStatus status(String state, String occupation) {
    return switch (state) {
      case "hors_service" -> AssetStatus.OUT_OF_SERVICE;
      case "en_service" -> occupied(occupation);
      case "inconnu" -> AssetStatus.UNKNOWN;
      default -> throw new RejectedEntry(EntryReason.UNKNOWN_WORD, STATE + " is \"" + state + "\"");
    };
  }

  private static AssetStatus occupied(String occupation) {
    return switch (occupation) {
      case "libre" -> AssetStatus.FREE;
      case "occupe" -> AssetStatus.OCCUPIED;
      case "reserve" -> AssetStatus.RESERVED;
      case "inconnu" -> AssetStatus.WORKING;
      default ->
          throw new RejectedEntry(
              EntryReason.UNKNOWN_WORD, OCCUPATION + " is \"" + occupation + "\"");
    };
  }
}
