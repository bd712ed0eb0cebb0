package fr.vigie.experience;

import com.mongodb.client.MongoDatabase;
import fr.vigie.adoption.FindAdoptions;
import fr.vigie.event.EventLog;
import fr.vigie.graphql.FeatureWiring;
import fr.vigie.mongo.Migration;
import fr.vigie.practice.FindPractices;
import fr.vigie.shared.Ids;
import fr.vigie.shared.PersonalData;
import fr.vigie.shared.Transactions;
import fr.vigie.territory.Territories;
import java.time.Clock;
import java.util.List;

/// What the rest of the backend sees of what territories say of practices.
public record ExperienceModule(FeatureWiring wiring) {

  public static final List<Migration> MIGRATIONS =
      List.of(new Migration(162, "index practice comments", MongoPracticeComments::createIndexes));

  /// Who wrote and hid comments, and what they wrote.
  public static final PersonalData PERSONAL_DATA =
      PersonalData.ofStaff(
          "practiceComments",
          "who wrote and hid comments on practices, and what they wrote",
          "by",
          "hiddenBy",
          "text",
          "experience");

  public static ExperienceModule on(
      MongoDatabase database,
      Transactions transactions,
      Territories territories,
      FindPractices practices,
      FindAdoptions adoptions,
      EventLog log,
      Ids ids,
      Clock clock) {
    var comments = new MongoPracticeComments(database);
    var events = new CommentEvents(log, ids);
    return new ExperienceModule(
        new ExperienceWiring(
            comments,
            practices,
            new CommentOnPractice(comments, practices, adoptions, events, transactions, ids, clock),
            new HideComment(comments, practices, events, transactions, clock),
            territories));
  }
}
