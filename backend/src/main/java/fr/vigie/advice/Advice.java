package fr.vigie.advice;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is known already of what was reported.
///
/// @param alarm the id of the alarm that tells of the same; null for none
/// @param workOrder the id of the work that deals with that alarm; null for none
public record Advice(List<Finding> findings, @Nullable String alarm, @Nullable String workOrder) {

  public Advice {
    findings = List.copyOf(findings);
  }
}
