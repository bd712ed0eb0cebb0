package fr.vigie.category;

import fr.vigie.asset.AssetKind;
import fr.vigie.category.Category.Evidence;
import fr.vigie.category.Category.Manner;
import fr.vigie.shared.InvalidInput;
import fr.vigie.territory.Domain;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads categories as they are written, in the catalogue, in a template and in what an
/// administrator says; throws {@link InvalidInput} that names the field.
record CategoryReader(Map<String, CategoryGroup> groups) {

  private static final String WORD = "[A-Za-z][A-Za-z0-9]{0,39}";
  private static final String PHONE = "\\+?[0-9][0-9 .()-]{1,24}";
  private static final String URL = "https://[^\\s<>\"'\\p{Cntrl}]{3,290}";
  private static final int NEAR_METRES = 30;
  private static final int NEAR_DAYS = 84;

  /// What a territory may say otherwise than the catalogue.
  static final Set<String> ADAPTABLE =
      Set.of(
          "label",
          "domain",
          "group",
          "questions",
          "nearMetres",
          "nearDays",
          "isPrivate",
          "isForAgents",
          "isPhotoAfterRequired",
          "assetKinds",
          "evidence",
          "isOfDarkness",
          "outOfScope",
          "checklist");

  /// @param adaptation what of a category a territory says otherwise
  /// @param base as the catalogue has it; null when the territory has added it
  Category adapted(String code, @Nullable JsonObject base, JsonObject adaptation, String path) {
    new Member(adaptation, path).knowsOnly(ADAPTABLE);
    var merged = base == null ? Json.createObjectBuilder() : Json.createObjectBuilder(base);
    adaptation.forEach(merged::add);
    return category(code, merged.build(), path);
  }

  Category category(String code, JsonObject json, String path) {
    var written = new Member(json, path);
    return new Category(
        code,
        written.words("label"),
        written.constant("domain", Domain.class),
        group(written),
        FormReader.questions(written),
        written.whole("workingDays", 1, 250, 10),
        written.whole("nearMetres", 0, 500, NEAR_METRES),
        Duration.ofDays(written.whole("nearDays", 0, 366, NEAR_DAYS)),
        new Manner(
            written.flag("isPrivate"),
            written.flag("isForAgents"),
            written.flag("isPhotoAfterRequired")),
        written.constants("assetKinds", AssetKind.class),
        new Evidence(
            written.texts("evidence", WORD, "a word of telemetry, such as lampFailure"),
            written.flag("isOfDarkness")),
        referral(written.optionalObject("outOfScope")),
        ChecklistReader.items(written),
        FormReader.form(json));
  }

  private @Nullable CategoryGroup group(Member written) {
    if (!written.has("group")) {
      return null;
    }
    var group = groups.get(written.code("group"));
    InvalidInput.unless(group != null, written.field("group"), "a group of the catalogue");
    return group;
  }

  private static @Nullable Referral referral(@Nullable Member written) {
    if (written == null) {
      return null;
    }
    written.knowsOnly(Set.of("organisation", "phone", "url", "isEmergency", "advice", "source"));
    var phone = written.optionalText("phone", PHONE, "a telephone number");
    var url = written.optionalText("url", URL, "an https address");
    InvalidInput.unless(
        phone != null || url != null, written.field("phone"), "a telephone number or an address");
    return new Referral(
        written.words("organisation").text(),
        phone,
        url,
        written.flag("isEmergency"),
        written.has("advice") ? written.words("advice") : null);
  }
}
