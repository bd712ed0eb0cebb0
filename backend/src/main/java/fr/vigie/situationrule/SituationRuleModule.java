package fr.vigie.situationrule;

import com.mongodb.client.MongoDatabase;
import fr.vigie.readmodel.ReadModel;
import fr.vigie.situation.ProposeSituation;
import fr.vigie.situation.SituationModule;
import java.time.Clock;

/// What the rest of the backend sees of the rules by which situations are proposed.
///
/// @param look follows the log; to be kept as what is computed ahead is
public record SituationRuleModule(ReadModel look) {

  public static SituationRuleModule on(
      MongoDatabase database, ProposeSituation propose, Clock clock) {
    return new SituationRuleModule(
        new LookForCauses(RuleSettings.USUAL, SituationModule.signs(database), propose, clock));
  }
}
