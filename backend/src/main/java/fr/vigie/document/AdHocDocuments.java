package fr.vigie.document;

import fr.vigie.limit.Caller;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Who may ask documents of their own.
///
/// @param isForEveryone as in a demonstration, with introspection
/// @param partners programs known to their issuer, as `issuer|program`
public record AdHocDocuments(boolean isForEveryone, Set<String> partners) {

  public static final AdHocDocuments FOR_EVERYONE = new AdHocDocuments(true, Set.of());

  public AdHocDocuments {
    partners = Set.copyOf(partners);
  }

  /// Throws {@link IllegalArgumentException} with a sentence for the operator.
  public static AdHocDocuments fromEnvironment(Map<String, String> environment, boolean isDemo) {
    var who = environment.getOrDefault("VIGIE_AD_HOC_DOCUMENTS", isDemo ? "everyone" : "partners");
    if (!who.equals("everyone") && !who.equals("partners")) {
      throw new IllegalArgumentException(
          "VIGIE_AD_HOC_DOCUMENTS is everyone or partners, not " + who);
    }
    return new AdHocDocuments(
        who.equals("everyone"), partners(environment.getOrDefault("VIGIE_PARTNERS", "")));
  }

  private static Set<String> partners(String setting) {
    return Arrays.stream(setting.strip().split("\\s+"))
        .filter(part -> !part.isEmpty())
        .peek(AdHocDocuments::check)
        .collect(Collectors.toSet());
  }

  private static void check(String partner) {
    if (!partner.matches("[^|]+\\|[^|]+")) {
      throw new IllegalArgumentException(
          "VIGIE_PARTNERS names each partner as issuer|program, not " + partner);
    }
  }

  public boolean isPartner(@Nullable String program) {
    return program != null && partners.contains(program);
  }

  boolean isFor(Caller caller) {
    return isForEveryone || caller == Caller.PARTNER;
  }

  /// Whether there is anyone who may.
  boolean isForAnyone() {
    return isForEveryone || !partners.isEmpty();
  }
}
