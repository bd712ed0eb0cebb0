package fr.vigie.asset;

import fr.vigie.shared.GeoPoint;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A piece of public equipment. Its last measurements are stored with it, but are no part of it.
///
/// @param entry where a register knows it; null for what came in before registers did
/// @param label the number painted on it or written in its register
/// @param ancestors the ids of all that it stands below, the top first, its parent last
/// @param isGenerated whether a generator made it up for a demonstration
public record Asset(
    String id,
    AssetKind kind,
    @Nullable Entry entry,
    String label,
    Site site,
    List<String> ancestors,
    Condition condition,
    AssetLifecycle lifecycle,
    @Nullable LocalDate installedOn,
    AssetAttributes attributes,
    boolean isGenerated) {

  public Asset {
    ancestors = List.copyOf(ancestors);
    if (!kind.statuses().contains(condition.status()) || !attributes.areOf(kind)) {
      throw new IllegalArgumentException(id + " is no " + kind);
    }
  }

  /// Where a register knows it by which number; in a territory, no other has both.
  ///
  /// @param source the register, such as `gmao-belleville`
  /// @param externalId its number there
  /// @param fingerprint what the register last said, shortened: tells whether it says anything new
  public record Entry(String source, String externalId, String fingerprint) {}

  /// Where it stands, and who answers for it there.
  ///
  /// @param commune the INSEE code
  /// @param territory the id of the territory that serves the commune
  /// @param organisation the id of the organisation that answers for it
  public record Site(GeoPoint location, String commune, String territory, String organisation) {}

  /// What is known of its state.
  ///
  /// @param since when it was found so; null when nobody ever looked
  public record Condition(AssetStatus status, Set<FaultCode> faults, @Nullable Instant since) {

    public static final Condition UNKNOWN = new Condition(AssetStatus.UNKNOWN, Set.of(), null);

    public Condition {
      faults = Set.copyOf(faults);
    }

    /// Whether somebody should mend it.
    public boolean isFaulty() {
      return status.isFault() || !faults.isEmpty();
    }

    /// Whether it says the same, since whenever.
    public boolean isLike(Condition other) {
      return status == other.status && faults.equals(other.faults);
    }
  }

  /// The id of what it stands right below; null for what stands alone.
  public @Nullable String parent() {
    return ancestors.isEmpty() ? null : ancestors.getLast();
  }

  /// The ancestors of what stands right below it.
  public List<String> path() {
    return Stream.concat(ancestors.stream(), Stream.of(id)).toList();
  }

  public String territory() {
    return site.territory();
  }

  public boolean isRemoved() {
    return lifecycle == AssetLifecycle.REMOVED;
  }

  public Asset with(@Nullable Entry entered) {
    return copy(entered, label, site, ancestors, condition, lifecycle, installedOn, attributes);
  }

  public Asset with(Site elsewhere) {
    return copy(entry, label, elsewhere, ancestors, condition, lifecycle, installedOn, attributes);
  }

  public Asset with(Condition found) {
    return copy(entry, label, site, ancestors, found, lifecycle, installedOn, attributes);
  }

  public Asset with(AssetLifecycle stage) {
    return copy(entry, label, site, ancestors, condition, stage, installedOn, attributes);
  }

  public Asset with(AssetAttributes known) {
    return copy(entry, label, site, ancestors, condition, lifecycle, installedOn, known);
  }

  public Asset labelled(String name) {
    return copy(entry, name, site, ancestors, condition, lifecycle, installedOn, attributes);
  }

  public Asset installed(@Nullable LocalDate day) {
    return copy(entry, label, site, ancestors, condition, lifecycle, day, attributes);
  }

  /// The same, attached elsewhere.
  ///
  /// @param path the ids of all that it stands below from now on
  public Asset below(List<String> path) {
    return copy(entry, label, site, path, condition, lifecycle, installedOn, attributes);
  }

  private Asset copy(
      @Nullable Entry entered,
      String name,
      Site stands,
      List<String> path,
      Condition found,
      AssetLifecycle stage,
      @Nullable LocalDate day,
      AssetAttributes known) {
    return new Asset(id, kind, entered, name, stands, path, found, stage, day, known, isGenerated);
  }
}
