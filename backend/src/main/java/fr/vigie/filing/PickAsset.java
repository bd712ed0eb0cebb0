package fr.vigie.filing;

import fr.vigie.asset.Asset;
import fr.vigie.asset.AssetKind;
import fr.vigie.asset.AssetReads;
import fr.vigie.asset.Assets;
import fr.vigie.category.Answer;
import fr.vigie.category.Category;
import fr.vigie.category.Question;
import fr.vigie.shared.GeoPoint;
import fr.vigie.shared.InvalidInput;
import fr.vigie.territory.Commune;
import fr.vigie.view.Row;
import fr.vigie.view.Wanted;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds the equipment that a report is about: what was picked, else what stands there if it is
/// clear which.
final class PickAsset {

  // A phone's place is rarely better than this.
  private static final int NEAR_METRES = 15;
  private static final int CLEARLY = 2;
  private static final Wanted PLACE = new Wanted(Set.of("_id", "latitude", "longitude"));

  private final Assets assets;
  private final AssetReads reads;

  PickAsset(Assets assets, AssetReads reads) {
    this.assets = assets;
    this.reads = reads;
  }

  /// What was found.
  ///
  /// @param isPicked whether the reporter picked it
  record Picked(@Nullable Asset asset, boolean isPicked) {

    @Nullable String id(boolean picked) {
      return asset != null && isPicked == picked ? asset.id() : null;
    }
  }

  /// Throws {@link InvalidInput} for equipment that it cannot be about.
  Picked pick(
      @Nullable String assetId,
      List<Answer> answers,
      Category category,
      Commune commune,
      GeoPoint place) {
    var named =
        assetId == null ? null : checked(assetId, "assetId", category.assetKinds(), commune);
    var answered = answered(answers, category, commune);
    var picked = named == null ? answered : named;
    return picked == null
        ? new Picked(nearest(category, commune, place), false)
        : new Picked(picked, true);
  }

  /// What answers name, the first of them; null when they name none. Throws {@link InvalidInput}
  /// for equipment that it cannot be about.
  @Nullable Asset answered(List<Answer> answers, Category category, Commune commune) {
    @Nullable Asset first = null;
    for (var question : category.questions()) {
      var answered = answered(question, answers, commune);
      first = first == null ? answered : first;
    }
    return first;
  }

  private @Nullable Asset answered(Question question, List<Answer> answers, Commune commune) {
    if (question.kind() != Question.Kind.ASSET) {
      return null;
    }
    return answers.stream()
        .filter(answer -> answer.question().equals(question.code()))
        .findFirst()
        .map(answer ->
            checked(answer.value(), "answers." + question.code(), question.assetKinds(), commune))
        .orElse(null);
  }

  private Asset checked(String id, String field, List<AssetKind> kinds, Commune commune) {
    var found = assets.find(id);
    InvalidInput.unless(found.isPresent(), field, "the ID of equipment");
    var asset = found.get();
    InvalidInput.unless(
        asset.territory().equals(commune.territory()),
        field,
        "equipment of the territory of the place");
    InvalidInput.unless(!asset.isRemoved(), field, "equipment that was not removed");
    InvalidInput.unless(
        kinds.isEmpty() || kinds.contains(asset.kind()),
        field,
        "equipment of a kind that this may be about");
    return asset;
  }

  private @Nullable Asset nearest(Category category, Commune commune, GeoPoint place) {
    if (category.assetKinds().isEmpty()) {
      return null;
    }
    var near = reads.near(place, CLEARLY * NEAR_METRES, category.assetKinds(), 2, PLACE);
    var isClear =
        !near.isEmpty()
            && metres(near.getFirst(), place) <= NEAR_METRES
            && (near.size() == 1
                || metres(near.getLast(), place) >= CLEARLY * metres(near.getFirst(), place));
    return isClear
        ? assets
            .find(near.getFirst().required("_id"))
            .filter(asset -> asset.territory().equals(commune.territory()))
            .orElse(null)
        : null;
  }

  private static double metres(Row asset, GeoPoint place) {
    return new GeoPoint(asset.number("latitude"), asset.number("longitude")).metresTo(place);
  }
}
