package fr.vigie.register;

import fr.vigie.asset.AssetAttributes;
import fr.vigie.asset.AssetKind;
import fr.vigie.asset.AssetLifecycle;
import fr.vigie.asset.AssetStatus;
import fr.vigie.shared.Fingerprint;
import fr.vigie.shared.GeoPoint;
import fr.vigie.shared.InvalidInput;
import fr.vigie.shared.PlainText;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Equipment as a register describes it. Throws {@link InvalidInput} for what does not fit
/// together.
///
/// @param externalId its number in the register, 1 to 100 characters
/// @param label 1 to 100 characters
/// @param parentExternalId the number, in the same register, of what it stands right below; null
///   for what stands alone
/// @param attributes what the register knows; the rest stays as it is
/// @param status null when the register does not say
/// @param lifecycle null when the register does not say
/// @param installedOn null when the register does not say
public record AssetDraft(
    String externalId,
    AssetKind kind,
    String label,
    GeoPoint location,
    @Nullable String parentExternalId,
    AssetAttributes attributes,
    @Nullable AssetStatus status,
    @Nullable AssetLifecycle lifecycle,
    @Nullable LocalDate installedOn) {

  private static final int MOST = 100;

  public AssetDraft {
    check(externalId, "externalId");
    check(label, "label");
    if (parentExternalId != null) {
      check(parentExternalId, "parentExternalId");
    }
    InvalidInput.unless(
        status == null || kind.statuses().contains(status), "status", "one of " + kind.statuses());
    InvalidInput.unless(attributes.areOf(kind), "attributes", "attributes of " + kind);
  }

  private static void check(String text, String field) {
    InvalidInput.unless(
        !text.isBlank() && text.length() <= MOST, field, "1 to " + MOST + " characters");
    PlainText.check(text, field);
  }

  /// Tells whether the register says anything new: of the equipment, and behind a slash of what it
  /// stands below.
  String fingerprint() {
    return below(
        parentExternalId,
        Fingerprint.of(kind, label, location, attributes.values(), status, lifecycle, installedOn));
  }

  /// The fingerprint of a draft that says the same, standing below something else.
  static String below(@Nullable String parent, String fingerprint) {
    return fingerprint.split("/", 2)[0] + "/" + Objects.requireNonNullElse(parent, "");
  }

  /// What the draft of a fingerprint stands below; empty for what stands alone.
  static String parent(String fingerprint) {
    return fingerprint.substring(fingerprint.indexOf('/') + 1);
  }
}
