package fr.vigie.territory;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// An organisation's communes, served as one.
///
/// @param organisation the id of the organisation that runs it
/// @param communes the INSEE codes of its communes, in order
/// @param isSandbox whether it holds imported data to try Vigie with
/// @param template the id of the template that was applied last; null when none was
public record Territory(
    String id,
    String name,
    String organisation,
    List<String> communes,
    boolean isSandbox,
    @Nullable String template) {

  public Territory {
    communes = List.copyOf(communes);
  }

  /// Whether it is of the same kind and serves the same communes.
  boolean isLike(Territory other) {
    return isSandbox == other.isSandbox && communes.equals(other.communes);
  }

  public static String idOf(Organisation organisation) {
    return "ter_" + organisation.siren();
  }
}
