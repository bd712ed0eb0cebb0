package fr.vigie.identity;

/// Says which companies work for which territory.
@FunctionalInterface
public interface KnownContractors {

  /// Whether a contractor works for a territory; within the transaction under way, so that it does
  /// until that ends: whoever ends its work waits for it, or it begins again.
  boolean hold(String contractor, String territory);
}
