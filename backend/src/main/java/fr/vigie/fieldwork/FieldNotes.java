package fr.vigie.fieldwork;

import fr.vigie.photo.PhotoOwner;
import fr.vigie.workorder.Progress.Cause;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// What an agent notes of the work, all at once or bit by bit, as it was told: {@link CheckNotes}
/// says what may be. What was noted before under the same name is not noted again.
///
/// @param cause null leaves it
/// @param externalCents what others charge, in cents of a euro; null leaves it
/// @param beforePhotos the names that the app gave to photos of the place before the work
/// @param afterPhotos the same of the place after it
/// @param owner whose the photos are; null when there are none
public record FieldNotes(
    List<AnswerNote> answers,
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
          List.of(), List.of(), List.of(), null, null, List.of(), List.of(), null, List.of());

  public FieldNotes {
    answers = List.copyOf(answers);
    times = List.copyOf(times);
    parts = List.copyOf(parts);
    beforePhotos = List.copyOf(beforePhotos);
    afterPhotos = List.copyOf(afterPhotos);
    assets = List.copyOf(assets);
  }

  /// An answer to a task.
  public record AnswerNote(String task, String value) {}

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
  public record PartNote(String id, String part, String depot, double quantity) {}

  /// What equipment is from now on.
  ///
  /// @param installedOn null leaves it
  /// @param attributes an empty value takes one away
  public record AssetNote(
      String asset, @Nullable LocalDate installedOn, List<AttributeNote> attributes) {

    public AssetNote {
      attributes = List.copyOf(attributes);
    }

    Map<String, String> byName() {
      var values = new LinkedHashMap<String, String>();
      attributes.forEach(each -> values.put(each.name(), each.value()));
      return values;
    }
  }

  public record AttributeNote(String name, String value) {}

  /// Whether nothing is noted, whoever says so.
  public boolean isNone() {
    return ownedBy(null).equals(NONE);
  }

  public FieldNotes ownedBy(@Nullable PhotoOwner other) {
    return with(answers, parts, afterPhotos, other, assets);
  }

  public FieldNotes withAfterPhotos(List<String> others) {
    return with(answers, parts, others, owner, assets);
  }

  /// The same without what was told of a task.
  public FieldNotes withoutAnswer(String task) {
    return with(left(answers, each -> each.task().equals(task)), parts, afterPhotos, owner, assets);
  }

  public FieldNotes withoutPart(String part) {
    return with(answers, left(parts, each -> each.part().equals(part)), afterPhotos, owner, assets);
  }

  public FieldNotes withoutAsset(String asset) {
    return with(
        answers, parts, afterPhotos, owner, left(assets, each -> each.asset().equals(asset)));
  }

  private FieldNotes with(
      List<AnswerNote> someAnswers,
      List<PartNote> someParts,
      List<String> someAfter,
      @Nullable PhotoOwner other,
      List<AssetNote> someAssets) {
    return new FieldNotes(
        someAnswers,
        times,
        someParts,
        cause,
        externalCents,
        beforePhotos,
        someAfter,
        other,
        someAssets);
  }

  private static <T> List<T> left(List<T> all, Predicate<T> dropped) {
    return all.stream().filter(dropped.negate()).toList();
  }

  /// What was answered to a task; null when nothing was.
  @Nullable String answer(String task) {
    return answers.stream()
        .filter(each -> each.task().equals(task))
        .map(AnswerNote::value)
        .findFirst()
        .orElse(null);
  }
}
