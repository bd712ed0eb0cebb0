package fr.vigie.fieldwork;

import fr.vigie.photo.PhotoOwner;
import fr.vigie.workorder.Progress.Cause;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What an agent notes of the work, all at once or bit by bit. What was noted before under the same
/// name is not noted again.
///
/// @param answers by the ids of tasks
/// @param cause null leaves it
/// @param externalCents what others charge, in cents of a euro; null leaves it
/// @param beforePhotos the names that the app gave to photos of the place before the work
/// @param afterPhotos the same of the place after it
/// @param owner whose the photos are; null when there are none
public record FieldNotes(
    Map<String, String> answers,
    List<TimeNote> times,
    List<PartNote> parts,
    @Nullable Cause cause,
    @Nullable Integer externalCents,
    List<String> beforePhotos,
    List<String> afterPhotos,
    @Nullable PhotoOwner owner,
    List<AssetNote> assets) {

  public static final FieldNotes NONE =
      new FieldNotes(
          Map.of(), List.of(), List.of(), null, null, List.of(), List.of(), null, List.of());

  public FieldNotes {
    answers = Map.copyOf(answers);
    times = List.copyOf(times);
    parts = List.copyOf(parts);
    beforePhotos = List.copyOf(beforePhotos);
    afterPhotos = List.copyOf(afterPhotos);
    assets = List.copyOf(assets);
  }

  /// Time that whoever says so has worked.
  ///
  /// @param id the name that the app gave it
  public record TimeNote(String id, int minutes) {}

  /// Parts that were built in.
  ///
  /// @param id the name that the app gave it
  /// @param part the id of the part in the catalogue
  /// @param depot the code of where it was taken from
  /// @param quantity in the unit of the part
  public record PartNote(String id, String part, String depot, BigDecimal quantity) {}

  /// What equipment is from now on.
  ///
  /// @param installedOn null leaves it
  /// @param attributes by their names; empty text takes one away
  public record AssetNote(
      String asset, @Nullable LocalDate installedOn, Map<String, String> attributes) {}
}
