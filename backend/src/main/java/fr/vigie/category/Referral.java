package fr.vigie.category;

import fr.vigie.shared.Language;
import org.jspecify.annotations.Nullable;

/// Who is to be called for what no territory mends.
///
/// @param organisation such as `GRDF`
/// @param isEmergency whether to call at once, day and night
/// @param advice what to do until somebody comes; null for nothing
public record Referral(
    String organisation,
    @Nullable String phone,
    @Nullable String url,
    boolean isEmergency,
    @Nullable Words advice) {

  Referral in(Language language) {
    return new Referral(
        organisation, phone, url, isEmergency, advice == null ? null : advice.in(language));
  }

  /// How it is reached: by telephone where it can be, else by its page.
  public String reach() {
    return phone != null ? phone : String.valueOf(url);
  }
}
