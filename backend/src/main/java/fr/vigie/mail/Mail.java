package fr.vigie.mail;

import fr.vigie.shared.Language;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An e-mail to one person, in words.
///
/// @param id by what mail servers know it again; the same each time it is sent
/// @param to the address
/// @param paragraphs what it says, in order
/// @param stop where it is said that no more are wanted; null when that cannot be told
record Mail(
    String id,
    String to,
    Language language,
    String subject,
    List<Paragraph> paragraphs,
    @Nullable Stop stop,
    Instant at) {

  Mail {
    paragraphs = List.copyOf(paragraphs);
  }

  /// A sentence, and perhaps a link behind it.
  ///
  /// @param linkName how the link is called; null without one
  record Paragraph(String text, @Nullable String linkName, @Nullable URI link) {
    static Paragraph of(String text) {
      return new Paragraph(text, null, null);
    }
  }

  /// How mails are ended.
  ///
  /// @param text what is said of it at the end of the mail
  record Stop(String text, URI link) {}
}
