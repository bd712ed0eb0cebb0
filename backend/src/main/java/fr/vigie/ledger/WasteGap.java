package fr.vigie.ledger;

/// Why a figure of waste rounds is missing, or not quite what was driven.
public enum WasteGap {
  /// Distances are as the crow flies, times 1.3.
  DISTANCES_ESTIMATED,
  /// Nobody said what some vehicle burns.
  NO_CONSUMPTION,
  /// For some round no factor was known.
  NO_FACTOR,
  /// Some rounds were planned, and neither finished nor called off.
  ROUNDS_NOT_FINISHED
}
