package fr.vigie.territory;

import java.util.List;

/// An organisation's communes, served as one.
///
/// @param organisation the id of the organisation that runs it
/// @param communes the INSEE codes of its communes, in order
/// @param isSandbox whether it holds imported data to try Vigie with
public record Territory(
    String id, String name, String organisation, List<String> communes, boolean isSandbox) {

  public Territory {
    communes = List.copyOf(communes);
  }

  /// Whether it is of the same kind and serves the same communes.
  boolean isLike(Territory other) {
    return isSandbox == other.isSandbox && communes.equals(other.communes);
  }
}
