package fr.vigie.shared;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What one collection of the database holds about people: how their data are found, and what
/// becomes of them when somebody is forgotten. Each feature declares its own; export, erasure, the
/// register of processing and its test all follow from that.
///
/// @param what in the words of the register of processing
/// @param links which fields say whose it is; none where only members of staff are named
/// @param parts the fields that hold personal data
public record PersonalData(
    String collection,
    String what,
    String purpose,
    Basis basis,
    String kept,
    List<Link> links,
    List<Part> parts) {

  private static final Set<Erasure> DELETED =
      Set.of(Erasure.DELETE_DOCUMENT, Erasure.DELETE_UNTOLD);

  public PersonalData {
    links = List.copyOf(links);
    parts = List.copyOf(parts);
  }

  /// Why it may be processed, by article 6 of the GDPR.
  public enum Basis {
    /// 6(1)(e): a task in the public interest.
    PUBLIC_TASK,
    /// 6(1)(c): the law obliges to keep it.
    LEGAL_DUTY
  }

  /// How the data of one person are found.
  ///
  /// @param field of the document
  /// @param unless a field that makes it somebody else's: only documents without it are found; null
  ///   for none
  public record Link(String field, KnownBy key, @Nullable String unless) {
    public Link(String field, KnownBy key) {
      this(field, key, null);
    }
  }

  /// By what people are told apart.
  public enum KnownBy {
    /// Their pseudonym in a territory.
    PSEUDONYM,
    /// The pseudonym in a territory of the installed app.
    DEVICE,
    /// The id of a report that is theirs.
    REPORT
  }

  /// A field with personal data.
  public record Part(String field, Erasure erasure) {}

  /// What becomes of a field when somebody is forgotten.
  public enum Erasure {
    /// The whole document goes.
    DELETE_DOCUMENT,
    /// The whole document goes, and the field is not told in an export: it is a secret between two
    /// machines.
    DELETE_UNTOLD,
    /// The field goes.
    REMOVE,
    /// The list becomes empty.
    EMPTY,
    /// It names the document and nobody.
    REPLACE,
    /// It stays, for the reason that the register of processing gives.
    KEEP,
    /// It stays, and is not told in an export: it is of a member of staff.
    KEEP_UNTOLD
  }

  /// What names members of staff only, as who did what: kept as the record of the service.
  public static PersonalData ofStaff(String collection, String what, String... fields) {
    return new PersonalData(
        collection,
        what,
        "to know who answers for an act",
        Basis.PUBLIC_TASK,
        "as long as the record",
        List.of(),
        Arrays.stream(fields).map(field -> new Part(field, Erasure.KEEP_UNTOLD)).toList());
  }

  public boolean isOfStaffOnly() {
    return links.isEmpty();
  }

  /// Whether whole documents go when somebody is forgotten.
  public boolean isDeleted() {
    return parts.stream().anyMatch(part -> DELETED.contains(part.erasure()));
  }
}
