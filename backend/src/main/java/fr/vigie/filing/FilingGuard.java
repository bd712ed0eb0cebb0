package fr.vigie.filing;

import fr.vigie.abuse.AbuseModule;
import fr.vigie.abuse.Block;
import fr.vigie.abuse.BlockList.Who;
import fr.vigie.abuse.LimitedAct;
import fr.vigie.contact.Contact;
import fr.vigie.http.Sender;
import fr.vigie.identity.Viewer;
import fr.vigie.moderation.Texts;
import fr.vigie.report.Moderation;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Looks at who files and at what they wrote, before anything is kept.
final class FilingGuard {

  private final AbuseModule abuse;
  private final Texts texts;

  FilingGuard(AbuseModule abuse, Texts texts) {
    this.abuse = abuse;
    this.texts = texts;
  }

  /// @param caller who is on the telephone, or whom a partner names; null when it is the viewer's
  ///   own
  Optional<Block> block(Viewer viewer, Sender sender, @Nullable Contact caller, String territory) {
    return abuse.blockList().blockOf(new Who(viewer, sender, caller, null), territory);
  }

  /// Throws {@link fr.vigie.shared.TooOften}.
  void count(Viewer viewer, Sender sender) {
    abuse.limits().spend(LimitedAct.FILE_REPORT, viewer, sender);
  }

  Moderation moderation(FileReport.Request request, Sender sender, String territory) {
    var note = request.note();
    return Moderation.first(
        note,
        note == null ? null : texts.judge(note),
        request.isOnPrivateGround(),
        abuse.marks().of(territory, sender));
  }
}
