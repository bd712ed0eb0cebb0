package fr.vigie.abuse;

import com.mongodb.client.MongoDatabase;
import fr.vigie.contact.ContactModule;
import fr.vigie.event.EventModule;
import fr.vigie.mongo.Migration;
import fr.vigie.shared.PersonalData;
import fr.vigie.shared.PersonalData.Basis;
import fr.vigie.shared.PersonalData.Erasure;
import fr.vigie.shared.PersonalData.KnownBy;
import fr.vigie.shared.PersonalData.Link;
import fr.vigie.shared.PersonalData.Part;
import java.time.Clock;
import java.util.List;

/// What the rest of the backend sees of limits and blocks.
public record AbuseModule(ActLimits limits, Blocks blocks, BlockList blockList, SenderMarks marks) {

  public static final List<Migration> MIGRATIONS =
      List.of(
          new Migration(78, "index who is blocked", MongoBlocks::createIndexes),
          new Migration(85, "say who sees who is blocked", MongoBlocks::addAnswering));

  /// What is kept of who is blocked.
  public static final PersonalData PERSONAL_DATA =
      new PersonalData(
          "blocks",
          "who may not file for a while: a pseudonym of a person, a device or a network, and why",
          "against abuse; whoever asks to be forgotten stays blocked until the end that they know",
          Basis.PUBLIC_TASK,
          "BLOCKS",
          List.of(new Link("mark", KnownBy.PSEUDONYM), new Link("mark", KnownBy.DEVICE)),
          List.of(
              new Part("mark", Erasure.KEEP),
              new Part("reason", Erasure.KEEP),
              new Part("by", Erasure.KEEP_UNTOLD)));

  public static AbuseModule on(
      MongoDatabase database,
      ContactModule contact,
      EventModule events,
      AbuseSettings settings,
      Clock clock) {
    var blocks = new MongoBlocks(database);
    var marks = new SenderMarks(contact.pseudonyms());
    var list = new BlockList(blocks, contact.pseudonyms(), marks, clock);
    events.live().listen(BlockEvents.TYPES, list::forget);
    return new AbuseModule(new ActLimits(settings, clock), blocks, list, marks);
  }
}
