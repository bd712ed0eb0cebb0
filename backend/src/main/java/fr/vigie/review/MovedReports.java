package fr.vigie.review;

import fr.vigie.abuse.Blocks;
import fr.vigie.report.AfterMoving;

/// Who deals with a report sees what somebody asks to be removed of it, and who was blocked for it.
final class MovedReports implements AfterMoving {

  private final Removals removals;
  private final Blocks blocks;

  MovedReports(Removals removals, Blocks blocks) {
    this.removals = removals;
    this.blocks = blocks;
  }

  @Override
  public void moved(String report, String territory) {
    removals.answered(report, territory);
    blocks.answered(report, territory);
  }
}
