package fr.vigie.round;

import fr.vigie.round.Round.Status;
import fr.vigie.wastetour.Comparison;
import java.time.LocalDate;

/// What a round of waste containers was planned to take.
public record WasteRound(LocalDate day, Status status, Comparison comparison) {}
