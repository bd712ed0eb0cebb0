package fr.vigie.asset;

import fr.vigie.identity.Scope;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which equipment to list; an empty list of something means any.
///
/// @param kinds those asked for, and those of the domains asked for
/// @param isFaulty only what somebody should mend; false means any
/// @param parent the id of what it stands right below
/// @param ancestor the id of what it stands below, at any depth
/// @param label what its label begins with
/// @param staffOf where the viewer may know the state of safety equipment
public record AssetFilter(
    @Nullable String territory,
    List<String> communes,
    List<AssetKind> kinds,
    List<AssetStatus> statuses,
    List<AssetLifecycle> lifecycles,
    boolean isFaulty,
    @Nullable String parent,
    @Nullable String ancestor,
    @Nullable String label,
    Scope staffOf) {

  public static final AssetFilter ALL = of(List.of(), List.of(), new Scope(false, Set.of()));

  public AssetFilter {
    communes = List.copyOf(communes);
    kinds = List.copyOf(kinds);
    statuses = List.copyOf(statuses);
    lifecycles = List.copyOf(lifecycles);
  }

  /// Any of these kinds in any of these states.
  public static AssetFilter of(List<AssetKind> kinds, List<AssetStatus> statuses, Scope staffOf) {
    return new AssetFilter(
        null, List.of(), kinds, statuses, List.of(), false, null, null, null, staffOf);
  }

  /// Whether what is found tells of its state.
  public boolean asksForState() {
    return isFaulty || !statuses.isEmpty();
  }

  /// Whether nothing but what is faulty can have one of the statuses asked for.
  public boolean isFaultyOnly() {
    return isFaulty || (!statuses.isEmpty() && statuses.stream().allMatch(AssetStatus::isFault));
  }
}
